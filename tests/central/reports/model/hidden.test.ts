import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIVE_LEVELS } from '../../../../shared/domain/scale.ts';
import { hiddenRows, type MonthCounts } from '../../../../central/reports/model/hidden.ts';
import { periodOf, type ReportPeriod } from '../../../../central/reports/period.ts';
import { ALL_ROWS } from '../../../../shared/evaluation/suppression/shown-table.ts';
import { isDetermined } from './determined.ts';

const OCTOBER = periodOf('month', 2026, 10);
const NOVEMBER = periodOf('month', 2026, 11);
const DECEMBER = periodOf('month', 2026, 12);
const QUARTER = periodOf('quarter', 2026, 4);
const YEAR = periodOf('year', 2026, 1);

function month(row: string, { text }: ReportPeriod, bad: number, good: number): MonthCounts {
  return { row, month: text, counts: [bad, 0, 0, 0, good] };
}

test('one small row takes a second with it, so that the sum gives neither away', () => {
  const rows = [month('a', OCTOBER, 10, 90), month('b', OCTOBER, 5, 45), month('c', OCTOBER, 1, 6)];
  expect(hiddenRows(rows, [OCTOBER], FIVE_LEVELS)).toEqual(
    new Map([
      ['b', 'protects-another'],
      ['c', 'too-few'],
    ]),
  );
});

test('nothing is hidden where nothing is small', () => {
  const rows = [month('a', OCTOBER, 3, 7), month('b', OCTOBER, 0, 10)];
  expect(hiddenRows(rows, [OCTOBER], FIVE_LEVELS).size).toBe(0);
});

test('a quarter hides what would give away a month that was hidden before', () => {
  const rows = ['a', 'b', 'c'].flatMap((row) => [
    month(row, OCTOBER, row === 'c' ? 1 : 10, row === 'c' ? 4 : 40),
    month(row, NOVEMBER, 10, 40),
    month(row, DECEMBER, 10, 40),
  ]);
  const months = [OCTOBER, NOVEMBER, DECEMBER];
  expect(hiddenRows(rows, [QUARTER], FIVE_LEVELS).size).toBe(0);
  const after = hiddenRows(rows, [...months, QUARTER], FIVE_LEVELS);
  expect(after.get('c')).toBe('protects-another');
  expect(after.has(ALL_ROWS)).toBe(false);
});

describe('whoever reads every report in any order', () => {
  const counts = fc.tuple(fc.nat(6), fc.nat(30));
  const rows = fc.array(fc.tuple(counts, counts, counts), { minLength: 2, maxLength: 4 });
  const orders = fc.constantFrom(
    [OCTOBER, NOVEMBER, DECEMBER, QUARTER],
    [QUARTER, OCTOBER, NOVEMBER, DECEMBER],
    [OCTOBER, QUARTER, NOVEMBER],
    [OCTOBER, NOVEMBER, DECEMBER, QUARTER, YEAR],
    [YEAR, DECEMBER, QUARTER],
  );

  test.each([
    ['the search', 200],
    ['the quick way for large tables', 0],
  ])('can’t work out what fewer than ten citizens said in a month, by %s', (_way, mostCells) => {
    fc.assert(
      fc.property(rows, orders, (given, order) => {
        const months = [OCTOBER, NOVEMBER, DECEMBER];
        const data = given.flatMap((its, at) =>
          its.map(([bad, good], of) => month(`row-${at}`, months[of] ?? OCTOBER, bad, good)),
        );
        const known = order.flatMap((period, at) => {
          const hidden = hiddenRows(data, order.slice(0, at + 1), FIVE_LEVELS, mostCells);
          const ids = [...given.map((_, row) => `row-${row}`), ALL_ROWS];
          return ids.filter((id) => !hidden.has(id)).map((id) => equation(data, id, period));
        });
        for (const [at, { counts: of }] of data.entries()) {
          const n = of.reduce((sum, count) => sum + count, 0);
          if (n === 0 || n >= 10) continue;
          expect(isDetermined(known, at, data.length), JSON.stringify(data)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Which months' answers a shown figure adds up. */
function equation(
  data: readonly MonthCounts[],
  id: string,
  { from, to }: ReportPeriod,
): readonly number[] {
  return data.map(({ row, month: at, counts }) => {
    const inside = (id === ALL_ROWS || row === id) && `${at}-01` >= from && `${at}-01` <= to;
    return inside && counts.some((count) => count > 0) ? 1 : 0;
  });
}

test('a year of twelve clerks with monthly reports is decided quickly enough for a request', () => {
  const months = Array.from({ length: 12 }, (_, at) => periodOf('month', 2026, at + 1));
  const rows = Array.from({ length: 12 }, (_, clerk) =>
    months.map((period, at) =>
      month(`can-bo-${clerk}`, period, (clerk + at) % 3, 4 + ((clerk * at) % 20)),
    ),
  ).flat();
  const hidden = hiddenRows(rows, [...months, YEAR], FIVE_LEVELS);
  expect(hidden.has(ALL_ROWS)).toBe(false);
});
