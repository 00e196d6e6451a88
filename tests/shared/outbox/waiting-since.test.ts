import { expect, test } from 'vitest';
import { isStuck, STUCK_AFTER_MS, waitingSince } from '../../../shared/outbox/waiting-since.ts';

const BOOT = 'a'.repeat(16);
/** A Monday, 09:00 in Vietnam. */
const NOW = Date.UTC(2026, 10, 23, 2);
const HOURS = [{ weekday: 1, from: 450, to: 690 }];

test('within a boot the monotonic clock tells, whatever was done to the wall clock', () => {
  const now = { at: NOW, mono: 90_000, boot: BOOT };
  expect(waitingSince({ at: 5, mono: 30_000, boot: BOOT }, now)).toBe(NOW - 60_000);
});

test('from an earlier boot the wall clock has to be believed, but never about the future', () => {
  const now = { at: NOW, mono: 90_000, boot: BOOT };
  const earlier = { mono: 7, boot: 'b'.repeat(16) };
  expect(waitingSince({ ...earlier, at: NOW - 5 }, now)).toBe(NOW - 5);
  expect(waitingSince({ ...earlier, at: NOW + 5 }, now)).toBe(NOW);
});

test.each([
  ['nothing waits', null, NOW, false],
  ['it waits for long, and the office is open', NOW - STUCK_AFTER_MS, NOW, true],
  ['not yet for long', NOW - STUCK_AFTER_MS + 1, NOW, false],
  ['nobody is there', NOW - STUCK_AFTER_MS, NOW + 8 * 3_600_000, false],
])('%s: %s', (_what, since, now, stuck) => {
  expect(isStuck(since, now, HOURS)).toBe(stuck);
});
