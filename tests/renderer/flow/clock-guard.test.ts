import { expect, test } from 'vitest';
import { makeClockGuard } from '../../../renderer/flow/clock-guard.ts';
import type { Draft } from '../../../shared/log/entry.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';

const BOOT = '0123456789abcdef';
const AT = 1_790_000_000_000;
const HOUR_MS = 3_600_000;
const BEAT: Draft = { kind: 'heartbeat', body: { unsynced: 0, clerk: null } };
const START: Draft = {
  kind: 'device.started',
  body: { app: '1', host: 'electron', recovered: [] },
};
const SLEEP: Draft = { kind: 'device.stopped', body: { reason: 'suspend' } };
const JUMPED = (byMs: number): Draft => ({ kind: 'clock.jumped', body: { byMs } });

function moment(
  at: number,
  mono: number,
  boot = BOOT,
): Parameters<ReturnType<typeof makeClockGuard>>[0] {
  return { at: AT + at, mono, boot };
}

test('each jump is told once, where it was found', () => {
  const guard = makeClockGuard(null);
  expect(guard(moment(0, 0), START)).toBeNull();
  expect(guard(moment(1_000, 1_000), null)).toBeNull();
  expect(guard(moment(HOUR_MS + 2_000, 2_000), BEAT)).toEqual(JUMPED(HOUR_MS));
  expect(guard(moment(HOUR_MS + 3_000, 3_000), BEAT)).toBeNull();
  expect(guard(moment(4_000, 4_000), null)).toEqual(JUMPED(-HOUR_MS));
});

test('a start is compared with the newest entry of the log', () => {
  const [, last] = chainOf([BEAT, BEAT]);
  expect(makeClockGuard(last!)(moment(-HOUR_MS, 0, 'f'.repeat(16)), START)).toEqual(
    JUMPED(-HOUR_MS - 1),
  );
  expect(makeClockGuard(last!)(moment(HOUR_MS, 0, 'f'.repeat(16)), START)).toBeNull();
});

test('a sleep is no jump, whatever is written first after it', () => {
  for (const first of [START, BEAT, null]) {
    const guard = makeClockGuard(null);
    guard(moment(0, 0), START);
    guard(moment(1_000, 1_000), SLEEP);
    expect(guard(moment(9 * HOUR_MS, 1_050), first)).toBeNull();
    expect(guard(moment(9 * HOUR_MS + 60_000, 61_050), BEAT)).toBeNull();
  }
});

test('what is written has no fraction and no negative zero', () => {
  const guard = makeClockGuard(null);
  guard(moment(0, 0.25), START);
  expect(guard(moment(HOUR_MS, 1.5), BEAT)).toEqual(JUMPED(HOUR_MS - 1));
});
