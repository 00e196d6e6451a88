import { describe, expect, test, vi } from 'vitest';
import type { DiskLevel } from '../../../shared/domain/disk.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { enrolledHost, expectBothWhole, open, showing, signIn, type Bench } from './kiosk-bench.ts';

const FREE_BYTES: Readonly<Record<DiskLevel, number>> = { ok: 9e9, low: 4e8, out: 2e8, full: 1e6 };

function becomes({ host }: Bench, level: DiskLevel): void {
  host.disk = { level, freeBytes: FREE_BYTES[level] };
  host.push({ type: 'disk', disk: host.disk });
}

function onRecord({ host }: Bench): readonly unknown[] {
  return host.journal.flatMap(({ kind, body }) => (kind.startsWith('disk.') ? [[kind, body]] : []));
}

function record(kind: string, level: DiskLevel): unknown {
  return [kind, { level, freeBytes: FREE_BYTES[level] }];
}

describe('a disk that fills', () => {
  test('low: the ratings go on, staff are told, and it is on record', async () => {
    const it = open();
    await signIn(it);
    becomes(it, 'low');
    becomes(it, 'low');
    expect(it.kiosk.status.get().disk).toBe('low');
    it.kiosk.flow.dispatch({ type: 'level-tapped', level: 4 });
    await showing(it, 'thanks');
    await expectBothWhole(it);
    expect(onRecord(it)).toEqual([record('disk.low', 'low')]);
  });

  test('below the floor: out of service, and back without a person once there is room', async () => {
    const it = open();
    await signIn(it);
    becomes(it, 'out');
    expect(await showing(it, 'out-of-service')).toMatchObject({ reason: 'no-space' });
    for (let probe = 0; probe < 3; probe += 1) {
      await it.time.pass(RULES.probeMs);
      becomes(it, 'out');
      await showing(it, 'out-of-service');
    }
    becomes(it, 'ok');
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(it.kiosk.flow.snapshot().view.name).toBe('rating');
    });
    await expectBothWhole(it);
    expect(onRecord(it)).toEqual([record('disk.low', 'out'), record('disk.recovered', 'ok')]);
  });

  test('the tap in flight is written with what room is left, and thanked', async () => {
    const it = open();
    await signIn(it);
    it.kiosk.flow.dispatch({ type: 'level-tapped', level: 2 });
    becomes(it, 'out');
    expect(it.kiosk.flow.snapshot().view).toMatchObject({
      name: 'out-of-service',
      pending: { level: 2 },
    });
    await showing(it, 'thanks');
    await expectBothWhole(it);
    expect(it.host.journal.filter(({ kind }) => kind === 'rating.given')).toHaveLength(1);
    becomes(it, 'out');
    await showing(it, 'out-of-service');
  });

  test('told again and again, the kiosk still tries again in time', async () => {
    const it = open();
    await signIn(it);
    becomes(it, 'out');
    await showing(it, 'out-of-service');
    it.host.disk = { level: 'ok', freeBytes: FREE_BYTES.ok };
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs / 5);
      const { view } = it.kiosk.flow.snapshot();
      if (view.name === 'out-of-service')
        it.host.push({ type: 'disk', disk: { level: 'out', freeBytes: 1 } });
      expect(view.name).toBe('rating');
    });
  });

  test('full at the start: the store is not opened; it is once there is room, and the fact is on record', async () => {
    const host = enrolledHost();
    host.disk = { level: 'full', freeBytes: FREE_BYTES.full };
    const it = open(host);
    await showing(it, 'out-of-service');
    await it.time.pass(RULES.probeMs);
    expect(it.db.isOpen()).toBe(false);
    expect(host.journal).toEqual([]);
    becomes(it, 'out');
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(onRecord(it)).toEqual([record('disk.low', 'out')]);
    });
    expect(it.kiosk.flow.snapshot().view.name).toBe('out-of-service');
    becomes(it, 'ok');
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(it.kiosk.flow.snapshot().view.name).toBe('waiting');
    });
    await expectBothWhole(it);
  });
});
