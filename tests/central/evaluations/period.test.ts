import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCovered } from '../../../central/evaluations/covered.ts';
import { periodOf } from '../../../central/evaluations/period.ts';
import { PERIOD_KINDS } from '../../../shared/contract/evaluations.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a calendar period', () => {
  test.each([
    ['week', '2026-11-01', '2026-10-26', '2026-11-01'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-08-31', '2026-07-01', '2026-09-30'],
  ] as const)('%s of %s', (kind, on, from, to) => {
    expect(periodOf(kind, on)).toEqual({ from, to });
  });

  test('holds its day, and every day in it has the same period', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_KINDS), day, (kind, on) => {
        const period = periodOf(kind, on);
        expect(period.from <= on && on <= period.to).toBe(true);
        expect(periodOf(kind, period.from)).toEqual(period);
        expect(periodOf(kind, period.to)).toEqual(period);
      }),
    );
  });
});

describe('lists of dossiers', () => {
  const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 450, to: 1_020 }));
  // Monday to Sunday
  const week = { from: '2026-10-05', to: '2026-10-11' };
  const list = (from: string, to: string) => ({ from, to });
  test.each([
    ['all of it', [list('2026-10-01', '2026-10-31')], true],
    ['its opening days', [list('2026-10-05', '2026-10-09')], true],
    ['two parts', [list('2026-10-05', '2026-10-07'), list('2026-10-08', '2026-10-09')], true],
    ['a day too few', [list('2026-10-05', '2026-10-08')], false],
    ['a hole', [list('2026-10-05', '2026-10-06'), list('2026-10-08', '2026-10-09')], false],
    ['nothing', [], false],
  ])('with %s: %s', (_what, lists, known) => {
    expect(isCovered(week, lists, weekdays, '2026-12-01')).toBe(known);
  });

  test('today is not waited for, yesterday is', () => {
    const lists = [list('2026-10-05', '2026-10-06')];
    expect(isCovered(week, lists, weekdays, '2026-10-07')).toBe(true);
    expect(isCovered(week, lists, weekdays, '2026-10-08')).toBe(false);
  });

  test('a period that has not begun is not known', () => {
    const lists = [list('2026-10-05', '2026-10-06')];
    expect(isCovered(week, lists, weekdays, '2026-10-01')).toBe(true);
    expect(isCovered(week, [], weekdays, '2026-10-01')).toBe(false);
  });
});
