import { expect, test } from 'vitest';
import { formatNumber } from '../../../central/reports/format-number.ts';
import { REPORT_WORDS } from '../../../central/reports/i18n/words.ts';
import { duePeriods, retryDelayMs } from '../../../central/reports/delivery/due.ts';
import { endOf, nextPeriod, parsePeriod, periodAt } from '../../../central/reports/period.ts';

test.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
])('%s is from %s to %s', (text, from, to) => {
  expect(parsePeriod(text)).toMatchObject({ text, from, to });
});

test.each(['2026-00', '2026-13', '2026-Q0', '2026-Q5', '1999', '2026-1', '2026-10 '])(
  '%j is no period',
  (text) => expect(parsePeriod(text)).toBeNull(),
);

test('a period ends at midnight in Vietnam and the next one begins', () => {
  const december = periodAt('month', Date.UTC(2026, 11, 31, 16, 59, 59, 999));
  expect(december.text).toBe('2026-12');
  expect(endOf(december)).toBe(Date.UTC(2026, 11, 31, 17));
  expect(periodAt('quarter', endOf(december)).text).toBe('2027-Q1');
  expect(nextPeriod(december).text).toBe('2027-01');
});

test('a schedule owes all that has been over for a day, and nothing after its end', () => {
  const at = Date.UTC(2027, 0, 5);
  expect(duePeriods({ since: '2026-Q2', endedAt: null }, at)).toEqual([
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
  ]);
  expect(duePeriods({ since: '2026-Q2', endedAt: '2026-10-10T00:00:00.000Z' }, at)).toEqual([
    '2026-Q2',
    '2026-Q3',
  ]);
  expect(duePeriods({ since: '2027', endedAt: null }, at)).toEqual([]);
});

test('failed sendings are tried again at longer and longer intervals, a day at most', () => {
  expect([1, 2, 3, 9, 40].map((tries) => retryDelayMs(tries) / 60_000)).toEqual([
    5, 10, 20, 1280, 1440,
  ]);
});

test.each([
  [1_234_567, 0, '1.234.567', '1,234,567'],
  [999, 0, '999', '999'],
  [83.3, 1, '83,3', '83.3'],
  [100, 1, '100,0', '100.0'],
  [-1234.5, 2, '-1.234,50', '-1,234.50'],
])('%d is printed %s and %s', (value, digits, vi, en) => {
  expect(formatNumber(value, digits, 'vi')).toBe(vi);
  expect(formatNumber(value, digits, 'en')).toBe(en);
});

test('both languages say the same things with the same values', () => {
  const { vi, en } = REPORT_WORDS;
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted());
  for (const [key, text] of Object.entries(vi))
    expect([key, valuesIn(Object.entries(en).find(([other]) => other === key)?.[1] ?? '')]).toEqual(
      [key, valuesIn(text)],
    );
});

function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}
