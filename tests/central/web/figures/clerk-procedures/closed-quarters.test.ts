import { expect, test } from 'vitest';
import { closedQuarters } from '../../../../../central/web/figures/clerk-procedures/closed-quarters.ts';

test.each([
  ['2026-10-07T23:59:00+07:00', '2026-Q2'],
  ['2026-10-08T00:00:00+07:00', '2026-Q3'],
  ['2026-12-31T12:00:00+07:00', '2026-Q3'],
  ['2027-01-08T00:00:00+07:00', '2026-Q4'],
])('at %s the newest quarter over for a week is %s', (at, newest) => {
  expect(closedQuarters(Date.parse(at))[0]).toBe(newest);
});
