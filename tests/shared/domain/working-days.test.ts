import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_SPECIAL_DAYS } from '../../../shared/domain/special-days.ts';
import { addWorkingDays, isWorkingDay } from '../../../shared/domain/working-days.ts';

const NONE = NO_SPECIAL_DAYS;

test.each([
  // Monday 5 October 2026.
  ['2026-10-05', 2, '2026-10-07'],
  ['2026-10-05', 5, '2026-10-12'],
  ['2026-10-05', 15, '2026-10-26'],
  ['2026-10-09', 1, '2026-10-12'],
  ['2026-10-10', 1, '2026-10-12'],
  ['2026-10-10', 0, '2026-10-10'],
])('%s and %i working days: %s', (day, count, last) => {
  expect(addWorkingDays(day, count, NONE)).toBe(last);
});

test('a holiday does not count', () => {
  const holidays = { ...NONE, off: new Set(['2026-10-06']) };
  expect(addWorkingDays('2026-10-05', 2, holidays)).toBe('2026-10-08');
  expect(isWorkingDay('2026-10-06', holidays)).toBe(false);
});

test('a Saturday made up for a Monday counts, the Monday does not', () => {
  const swapped = { off: new Set(['2026-10-12']), working: new Map([['2026-10-10', 1]]) };
  expect(addWorkingDays('2026-10-09', 1, swapped)).toBe('2026-10-10');
  expect(addWorkingDays('2026-10-09', 2, swapped)).toBe('2026-10-13');
});

test('a term ends on a working day and holds exactly its count of them', () => {
  const start = fc.integer({ min: 0, max: 3650 });
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (offset, count) => {
      const day = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
      const last = addWorkingDays(day, count, NONE);
      const within = Array.from({ length: 120 }, (_, index) =>
        new Date(Date.parse(day) + (index + 1) * 86_400_000).toISOString().slice(0, 10),
      ).filter((one) => one <= last && isWorkingDay(one, NONE));
      expect([isWorkingDay(last, NONE), within.length]).toEqual([true, count]);
    }),
  );
});
