import { expect, test } from 'vitest';
import { makeClockWatch } from '../../../renderer/flow/clock-watch.ts';

test.each([
  ['the first reading', [[40, 20]], [true]],
  [
    'a clock that keeps time',
    [
      [40, 20],
      [900, 20],
      [-800, 20],
    ],
    [true, false, false],
  ],
  [
    'a clock that was moved',
    [
      [40, 20],
      [7_200_040, 20],
    ],
    [true, true],
  ],
  [
    'a slow drift, once it is worth it',
    [
      [0, 0],
      [1_900, 0],
      [2_100, 0],
      [2_200, 0],
    ],
    [true, false, true, false],
  ],
  [
    'a slow network, which proves nothing',
    [
      [0, 0],
      [3_000, 10_000],
    ],
    [true, false],
  ],
  [
    'a jump back',
    [
      [0, 0],
      [-315_360_000_000, 50],
    ],
    [true, true],
  ],
])('on record: %s', (_what, readings, expected) => {
  const watch = makeClockWatch();
  const drafts = readings.map(([offsetMs = 0, roundTripMs = 0]) =>
    watch({ offsetMs, roundTripMs }),
  );
  expect(drafts.map((draft) => draft !== null)).toEqual(expected);
  expect(drafts[0]).toEqual({
    kind: 'clock.observed',
    body: { offsetMs: readings[0]?.[0], roundTripMs: readings[0]?.[1] },
  });
});
