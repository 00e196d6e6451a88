import { describe, expect, test } from 'vitest';
import { afterWrongPin, NO_LOCKOUT, type Lockout } from '../../../shared/domain/lockout.ts';
import { refusalBeforeTry, refusalOfWrongPin } from '../../../shared/domain/pin-verdict.ts';

const NOW = 5_000_000;

function wrongTimes(times: number): Lockout {
  return Array.from({ length: times }).reduce<Lockout>(
    (lockout) => afterWrongPin(lockout, NOW),
    NO_LOCKOUT,
  );
}

describe('what a clerk is told', () => {
  test.each([
    [0, null],
    [4, null],
    [5, { ok: false, reason: 'waiting', waitMs: 15_000 }],
    [6, { ok: false, reason: 'waiting', waitMs: 30_000 }],
    [15, { ok: false, reason: 'locked' }],
  ])('before a try, after %i wrong ones', (times, verdict) => {
    expect(refusalBeforeTry(wrongTimes(times), NOW)).toEqual(verdict);
  });

  test.each([
    [1, { ok: false, reason: 'wrong', triesLeft: 4 }],
    [4, { ok: false, reason: 'wrong', triesLeft: 1 }],
    [5, { ok: false, reason: 'wrong', triesLeft: 0 }],
    [15, { ok: false, reason: 'locked' }],
  ])('after the wrong PIN number %i', (times, verdict) => {
    expect(refusalOfWrongPin(wrongTimes(times), NOW)).toEqual(verdict);
  });
});
