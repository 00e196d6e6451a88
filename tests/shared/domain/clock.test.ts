import { expect, test } from 'vitest';
import { clockOffset } from '../../../shared/domain/clock.ts';

test.each([
  ['ahead', 1_000, 200, 1_600, 500],
  ['behind', 1_000, 200, 600, -500],
  // −0 before it is mended, as a real run met it.
  ['half a millisecond behind', 1_000, 27, 1_013, 0],
])('a centre that is %s', (_how, askedAt, roundTripMs, centreTime, offset) => {
  expect(clockOffset(askedAt, roundTripMs, centreTime)).toBe(offset);
});
