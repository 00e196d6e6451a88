import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockJump, JUMP_FROM_MS, type Moment } from '../../../shared/domain/clock-jump.ts';

const BOOT = 'a'.repeat(16);
const NEXT_BOOT = 'b'.repeat(16);
const AT = Date.UTC(2026, 10, 23, 8);
const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 86_400_000;
const BEFORE: Moment = { at: AT, mono: 60_000, boot: BOOT };

describe('within a boot', () => {
  test.each([
    ['a minute that is a minute', 60_000, 60_000, null],
    ['a time server’s step', 64_000, 60_000, null],
    ['the same step back', 56_000, 60_000, null],
    ['a little more than that', 65_001, 60_000, 5_001],
    ['an hour put forward, as for summer time', HOUR_MS + 60_000, 60_000, HOUR_MS],
    ['an hour put back', 60_000 - HOUR_MS, 60_000, -HOUR_MS],
    ['ten years on', 10 * YEAR_MS, 0, 10 * YEAR_MS],
    ['ten years back', -10 * YEAR_MS, 0, -10 * YEAR_MS],
    ['the battery dead: 1970', -AT, 0, -AT],
    ['a day without an entry', 24 * HOUR_MS, 24 * HOUR_MS, null],
  ])('%s', (_what, wentMs, ranMs, byMs) => {
    const now = { at: AT + wentMs, mono: BEFORE.mono + ranMs, boot: BOOT };
    expect(clockJump(BEFORE, now, false)).toBe(byMs);
  });

  test('by whatever the clock is moved, that is what is found', () => {
    fc.assert(
      fc.property(fc.nat(HOUR_MS), fc.integer(), (ranMs, byMs) => {
        const now = { at: AT + ranMs + byMs, mono: BEFORE.mono + ranMs, boot: BOOT };
        const found = clockJump(BEFORE, now, false);
        expect(found).toBe(Math.abs(byMs) > JUMP_FROM_MS ? byMs : null);
      }),
    );
  });
});

describe('over a stop', () => {
  test.each([
    ['a night', 15 * HOUR_MS, null],
    ['a long holiday', 40 * 24 * HOUR_MS, null],
    ['longer than any: somebody set it, or there is a story to tell', YEAR_MS, YEAR_MS],
    ['a second back', -1_000, null],
    ['an hour back', -HOUR_MS, -HOUR_MS],
    ['the battery dead: 1970', -AT, -AT],
  ])('%s', (_what, wentMs, byMs) => {
    const started = { at: AT + wentMs, mono: 3, boot: NEXT_BOOT };
    expect(clockJump(BEFORE, started, true)).toBe(byMs);
    const awake = { at: AT + wentMs, mono: BEFORE.mono + 3, boot: BOOT };
    expect(clockJump(BEFORE, awake, true), 'asleep, with a monotonic clock that slept too').toBe(
      byMs,
    );
  });

  test('another boot is a stop, whether it was said or not', () => {
    const started = { at: AT + HOUR_MS, mono: 3, boot: NEXT_BOOT };
    expect(clockJump(BEFORE, started, false)).toBeNull();
  });
});
