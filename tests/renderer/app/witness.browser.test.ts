import { expect, test, vi } from 'vitest';
import { RULES } from '../../../shared/flow/rules.ts';
import { DEVICE } from '../db/sample.ts';
import { SimulatedCentre } from '../sync/simulated-centre.ts';
import { enrolledHost, expectBothWhole, kinds, open, showing, signIn } from './kiosk-bench.ts';
import { VIEW } from './sample-view.ts';

const AWAY = { ok: false, failure: { kind: 'unreachable' } } as const;

test('in a browser ratings begin only once the centre has heard what the start put on record', async () => {
  const host = enrolledHost();
  host.kind = 'browser';
  const it = open(host);
  expect(await showing(it, 'out-of-service')).toMatchObject({ reason: 'unheard' });
  await it.time.pass(3 * RULES.probeMs);
  expect(await showing(it, 'out-of-service')).toMatchObject({ reason: 'unheard' });
  expect(await kinds(host.journal)).toEqual(['device.started', 'config.applied']);

  host.answerBeat = new SimulatedCentre([]).beat;
  await vi.waitFor(async () => {
    await it.time.pass(RULES.probeMs);
    expect(it.kiosk.flow.snapshot().view.name).toBe('waiting');
  });
  expect(host.told.at(-1)?.head.seq).toBeGreaterThanOrEqual(1);
  expect(host.told.at(-1)?.head.hash).toBe(
    host.journal[(host.told.at(-1)?.head.seq ?? 0) - 1]?.hash,
  );
  // Heard once, the line may go: ratings are for a kiosk without a network too.
  host.answerBeat = async () => AWAY;
  await signIn(it);
  it.kiosk.flow.dispatch({ type: 'level-tapped', level: 4 });
  await showing(it, 'thanks');
  await expectBothWhole(it);
});

test('the program begins without a network: it remembers its last place apart from both copies', async () => {
  const it = open(enrolledHost());
  await showing(it, 'waiting');
  expect(it.kiosk.status.get().notice).toBe('centre-unreachable');
});

test('a browser that the centre no longer knows is enrolled again, and its log goes on', async () => {
  const host = enrolledHost();
  host.kind = 'browser';
  host.answerBeat = async () => ({
    ok: false,
    failure: { kind: 'problem', code: 'credential-unknown', retryAfterMs: null, expected: null },
  });
  const it = open(host);
  await showing(it, 'enrolling');
  host.answerEnrol = async () => {
    host.answerBeat = new SimulatedCentre([]).beat;
    return { ok: true, device: DEVICE, view: VIEW };
  };
  it.kiosk.flow.dispatch({ type: 'enrol-asked', code: 'WXYZ-2345' });
  await showing(it, 'waiting');
  await expectBothWhole(it);
  expect((await kinds(host.journal)).filter((kind) => kind === 'device.started')).toHaveLength(1);
});
