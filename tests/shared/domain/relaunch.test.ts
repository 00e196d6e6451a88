import { expect, test } from 'vitest';
import { nextRelaunch } from '../../../shared/domain/relaunch.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 2);
const MINUTE_MS = 60_000;

function ago(...minutes: readonly number[]): readonly number[] {
  return minutes.map((minute) => NOW_MS - minute * MINUTE_MS);
}

test.each([
  ['never before', ago(), 'mend'],
  ['once, long ago', ago(60), 'mend'],
  ['once, lately', ago(59), 'set-aside'],
  ['twice, lately', ago(30, 5), 'wait'],
  ['many times, long ago', ago(900, 800, 700, 61), 'mend'],
  ['twice, one of them long ago', ago(61, 5), 'set-aside'],
  ['by a clock that was set back since', ago(-600, -601), 'mend'],
])('%s', (_what, before, next) => {
  expect(nextRelaunch(before, NOW_MS)).toBe(next);
});
