import { expect, test } from 'vitest';
import { clockMarksIn, joinMarks, type ClockMarks } from '../../../central/receive/clock-marks.ts';
import { timesOf, type DeviceClock } from '../../../central/receive/entry-times.ts';
import { makeClockWatch } from '../../../renderer/flow/clock-watch.ts';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';

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
  const watch = makeClockWatch(() => 0);
  const drafts = readings.map(([offsetMs = 0, roundTripMs = 0]) =>
    watch({ offsetMs, roundTripMs }),
  );
  expect(drafts.map((draft) => draft !== null)).toEqual(expected);
  expect(drafts[0]).toEqual({
    kind: 'clock.observed',
    body: { offsetMs: readings[0]?.[0], roundTripMs: readings[0]?.[1] },
  });
});

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 7;
/** What the centre's clock says when the kiosk starts. */
const START = Date.UTC(2026, 9, 5, 1);

interface Clocks {
  /** By how much the monotonic clock goes wrong, and the wall clock at the start (ms); the latter keeps time. */
  readonly drift: number;
  readonly errorMs: number;
}

interface Logged {
  readonly entry: Entry;
  /** By the centre's clock, ms. */
  readonly at: number;
}

/** A week of a kiosk that runs without a new start, is asked every minute and rated every hour. */
function loggedWeek({ drift, errorMs }: Clocks): readonly Logged[] {
  const logged: Logged[] = [];
  let head: Head = EMPTY_HEAD;
  let at = START;
  const mono = (): number => Math.round((at - START) * (1 + drift));
  const watch = makeClockWatch(mono);
  const add = (draft: Draft | null): void => {
    if (draft === null) return;
    const stamp = { device: 'kiosk-1', boot: '0123456789abcdef', mono: mono(), at: at + errorMs };
    const entry = seal(head, draft, stamp);
    head = headOf(entry);
    logged.push({ entry, at });
  };
  for (; at <= START + DAYS * DAY_MS; at += MINUTE_MS) {
    add(watch({ offsetMs: -errorMs, roundTripMs: 40 }));
    if ((at - START) % HOUR_MS === 0)
      add({ kind: 'heartbeat', body: { unsynced: 0, clerk: null } });
  }
  return logged;
}

test.each([
  ['good clocks', { drift: 0, errorMs: 0 }],
  ['a cheap crystal', { drift: 150e-6, errorMs: 0 }],
  ['a slow one, and a wall clock in 2036', { drift: -150e-6, errorMs: 3_650 * DAY_MS }],
])('over a week without a new start the centre is certain of every hour: %s', (_what, clocks) => {
  const logged = loggedWeek(clocks);
  const readings = logged.filter(({ entry }) => entry.kind === 'clock.observed');
  // One a day is what it costs.
  expect(readings.length).toBeGreaterThanOrEqual(DAYS);
  expect(readings.length).toBeLessThanOrEqual(DAYS + 1);
  let marks: ClockMarks = { fixes: [], moves: [] };
  let clock: DeviceClock = { offsetMs: 0, certainMs: 0, carriedThrough: 0 };
  for (const { entry, at } of logged) {
    marks = joinMarks(marks, clockMarksIn([entry]));
    const read = timesOf([entry], marks, clock, at + MINUTE_MS);
    ({ clock } = read);
    expect(read.times.get(entry.seq)).toEqual({ at, certain: true });
  }
});
