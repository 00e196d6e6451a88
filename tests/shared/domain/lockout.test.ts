import { describe, expect, test } from 'vitest';
import {
  accessAt,
  afterWrongPin,
  NO_LOCKOUT,
  type Lockout,
} from '../../../shared/domain/lockout.ts';

function wrongTimes(times: number, now = 1_000_000): Lockout {
  return Array.from({ length: times }).reduce<Lockout>(
    (lockout) => afterWrongPin(lockout, now),
    NO_LOCKOUT,
  );
}

describe('lock-out (design §5)', () => {
  test.each([
    [0, 5],
    [1, 4],
    [4, 1],
  ])('after %i wrong PINs %i tries are left', (times, triesLeft) => {
    expect(accessAt(wrongTimes(times), 1_000_000)).toEqual({ state: 'open', triesLeft });
  });

  test.each([
    [5, 15],
    [6, 30],
    [7, 60],
    [10, 480],
    [14, 7_680],
  ])('after %i wrong PINs the wait is %i s', (times, seconds) => {
    const now = 1_000_000;
    const lockout = wrongTimes(times, now);
    expect(accessAt(lockout, now)).toEqual({ state: 'waiting', openAt: now + seconds * 1_000 });
    expect(accessAt(lockout, now + seconds * 1_000 - 1).state).toBe('waiting');
    expect(accessAt(lockout, now + seconds * 1_000)).toEqual({ state: 'open', triesLeft: 1 });
  });

  test('after 15 only a person unlocks, however long one waits or sets the clock', () => {
    expect(accessAt(wrongTimes(15), Number.MAX_SAFE_INTEGER)).toEqual({ state: 'locked' });
    expect(accessAt(wrongTimes(400), Number.MAX_SAFE_INTEGER)).toEqual({ state: 'locked' });
  });
});
