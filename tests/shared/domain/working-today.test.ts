import { expect, test } from 'vitest';
import type { OpenStretch } from '../../../shared/domain/opening-hours.ts';
import { clockText, workingToday } from '../../../shared/domain/working-today.ts';

const MORNING = { from: 450, to: 690 };
const AFTERNOON = { from: 810, to: 1020 };
/** Afternoons first: the order of the config is not that of the day. */
const WEEK: readonly OpenStretch[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, ...AFTERNOON },
  { weekday, ...MORNING },
]);

/** Monday 5 October 2026 plus days, at a local time. */
function at(days: number, hour: number, minute = 0): number {
  return Date.UTC(2026, 9, 5 + days, hour - 7, minute);
}

test.each([
  ['before it opens', at(0, 6), false, 2, { weekday: 1, ...MORNING }],
  ['in the morning', at(0, 9), true, 2, { weekday: 1, ...AFTERNOON }],
  ['at noon', at(0, 12), false, 2, { weekday: 1, ...AFTERNOON }],
  ['at the stroke of closing', at(0, 17), false, 2, { weekday: 2, ...MORNING }],
  ['on Friday evening', at(4, 18), false, 2, { weekday: 1, ...MORNING }],
  ['on Saturday', at(5, 9), false, 0, { weekday: 1, ...MORNING }],
  ['on Sunday', at(6, 23, 59), false, 0, { weekday: 1, ...MORNING }],
])('%s', (_when, moment, open, stretches, next) => {
  const working = workingToday(WEEK, moment);
  expect(working).toMatchObject({ open, next });
  expect(working.today).toHaveLength(stretches);
  expect(working.today.map(({ from }) => from)).toEqual(
    working.today.map(({ from }) => from).toSorted((a, b) => a - b),
  );
});

test('an office with one morning a week opens again a week later', () => {
  const only = { weekday: 1, ...MORNING };
  expect(workingToday([only], at(0, 18)).next).toEqual(only);
});

test('an office without hours says nothing', () => {
  expect(workingToday([], at(0, 9))).toEqual({ open: false, today: [], next: null });
});

test.each([
  [0, '0:00'],
  [450, '7:30'],
  [1020, '17:00'],
  [1440, '24:00'],
])('minute %i is %s', (minutes, text) => {
  expect(clockText(minutes)).toBe(text);
});
