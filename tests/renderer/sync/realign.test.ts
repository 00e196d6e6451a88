import { describe, expect, test } from 'vitest';
import type { ContinueCause } from '../../../shared/log/continued.ts';
import { STUCK_AFTER_MS } from '../../../shared/outbox/waiting-since.ts';
import { SimulatedCentre } from './simulated-centre.ts';
import { append, bench, HOUR_MS, LONG_ENOUGH_MS, MONDAY_MS } from './sync-bench.ts';

describe('a log that can’t be sent as it is', () => {
  test('a log that the centre refuses goes on from the centre’s head, and is sent at once', async () => {
    const causes: ContinueCause[] = [];
    const it = bench([], {
      realign: async (cause) => {
        causes.push(cause);
        it.log.goOnFrom(it.centre.head(), 2);
        it.sync.restart(it.centre.head());
        return true;
      },
    });
    append(it, 4);
    await it.time.pass(1_000);
    it.centre.fork(3);
    append(it, 2);
    await it.time.pass(2_000);
    expect(causes).toEqual(['log-refused']);
    expect(it.centre.held.at(-1)).toEqual(it.log.entries.at(-1));
    expect(it.sync.acked()).toEqual(it.log.head());
    expect(it.sync.notice()).toBeNull();
  });

  test('while that can’t be done, it is tried again at a growing distance, and staff are told', async () => {
    let tries = 0;
    const it = bench([], {
      realign: async () => {
        tries += 1;
        return false;
      },
    });
    append(it, 4);
    await it.time.pass(1_000);
    it.centre.fork(3);
    append(it, 2);
    await it.time.pass(HOUR_MS);
    expect(it.sync.notice()).toBe('log-refused');
    expect(tries).toBeGreaterThan(12);
    expect(tries).toBeLessThan(100);
    expect(it.sync.acked().seq).toBe(4);
  });

  test('a centre that holds more than we do, by its pulse, says where the log goes on', async () => {
    const causes: ContinueCause[] = [];
    const it = bench([], {
      realign: async (cause) => {
        causes.push(cause);
        return true;
      },
    });
    it.centre.fork(9);
    await it.time.pass(1_000);
    expect(causes).toEqual(['behind-centre']);
  });

  test('what the centre lost and we have pruned can’t be sent again: it says where the log goes on', async () => {
    const causes: ContinueCause[] = [];
    const it = bench([], {
      realign: async (cause) => {
        causes.push(cause);
        return true;
      },
    });
    append(it, 9);
    await it.time.pass(2_000);
    it.log.base = 6;
    it.centre.held = it.centre.held.slice(0, 4);
    await it.time.pass(61_000);
    expect(causes).toEqual(['centre-rolled-back']);
  });

  test('after hours without a receipt staff are told so, while somebody is there', async () => {
    let isOpen = true;
    const it = bench(
      Array.from({ length: 10_000 }, () => 'down' as const),
      {
        now: () => MONDAY_MS + it.time.mono(),
        openingHours: () => (isOpen ? [{ weekday: 1, from: 0, to: 1_440 }] : []),
      },
    );
    append(it, 1);
    await it.time.pass(STUCK_AFTER_MS - 120_000);
    expect(it.sync.notice()).toBe('centre-unreachable');
    await it.time.pass(240_000);
    expect(it.sync.notice()).toBe('stuck');
    isOpen = false;
    await it.time.pass(120_000);
    expect(it.sync.notice()).toBe('centre-unreachable');
    it.centre.troubles.length = 0;
    await it.time.pass(LONG_ENOUGH_MS);
    expect(it.sync.notice()).toBeNull();
  });

  test('the pulse says since when the oldest entry waits', async () => {
    const beats: (number | null)[] = [];
    const centre = new SimulatedCentre(Array.from({ length: 99 }, () => 'down' as const));
    const it = bench([], {
      host: {
        sendBatch: centre.sendBatch,
        refreshConfig: centre.refreshConfig,
        beat: async ({ waitingSince }) => {
          beats.push(waitingSince);
          return centre.beat();
        },
      },
      now: () => MONDAY_MS + it.time.mono(),
    });
    await it.time.pass(1_000);
    append(it, 1);
    await it.time.pass(130_000);
    expect(beats).toEqual([null, MONDAY_MS, MONDAY_MS]);
  });
});
