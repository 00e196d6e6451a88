import { describe, expect, test } from 'vitest';
import { daysOf, faultOf, periodOf } from '../../../../central/web/figures/period.ts';

const MONDAY_NOON = Date.parse('2026-11-23T12:00:00+07:00');

describe('the days of a period', () => {
  test.each([
    ['today at noon', 'day', 0, '2026-11-23T12:00:00+07:00', '2026-11-23', '2026-11-23'],
    [
      'today after midnight in Vietnam',
      'day',
      0,
      '2026-11-22T17:00:00Z',
      '2026-11-23',
      '2026-11-23',
    ],
    ['today just before it', 'day', 0, '2026-11-22T16:59:59Z', '2026-11-22', '2026-11-22'],
    ['yesterday across a month', 'day', 1, '2026-03-01T08:00:00+07:00', '2026-02-28', '2026-02-28'],
    ['a week on its Monday', 'week', 0, '2026-11-23T12:00:00+07:00', '2026-11-23', '2026-11-23'],
    ['a week on its Sunday', 'week', 0, '2026-11-29T23:59:00+07:00', '2026-11-23', '2026-11-29'],
    ['last week, whole', 'week', 1, '2026-11-23T12:00:00+07:00', '2026-11-16', '2026-11-22'],
    ['a week across the year', 'week', 0, '2027-01-01T08:00:00+07:00', '2026-12-28', '2027-01-01'],
    ['this month so far', 'month', 0, '2026-02-28T08:00:00+07:00', '2026-02-01', '2026-02-28'],
    [
      'the month before January',
      'month',
      1,
      '2027-01-31T08:00:00+07:00',
      '2026-12-01',
      '2026-12-31',
    ],
    ['a February long ago', 'month', 11, '2025-01-31T08:00:00+07:00', '2024-02-01', '2024-02-29'],
    ['this quarter so far', 'quarter', 0, '2026-11-23T08:00:00+07:00', '2026-10-01', '2026-11-23'],
    ['last quarter', 'quarter', 1, '2026-11-23T08:00:00+07:00', '2026-07-01', '2026-09-30'],
    ['four quarters ago', 'quarter', 4, '2026-11-23T08:00:00+07:00', '2025-10-01', '2025-12-31'],
    ['this year so far', 'year', 0, '2026-11-23T08:00:00+07:00', '2026-01-01', '2026-11-23'],
    ['last year', 'year', 1, '2026-11-23T08:00:00+07:00', '2025-01-01', '2025-12-31'],
  ] as const)('are right for %s', (_, kind, back, at, from, to) => {
    expect(daysOf({ kind, back }, Date.parse(at))).toEqual({ from, to });
  });

  test.each([
    ['2026-11-01', '2026-11-02', null],
    ['2026-11-02', '2026-11-02', null],
    ['2026-11-03', '2026-11-02', 'backwards'],
    ['', '2026-11-02', 'incomplete'],
    ['2026-11-02', '', 'incomplete'],
    ['2024-01-01', '2024-12-31', null],
    ['2024-01-01', '2025-01-01', 'too-long'],
  ])('from “%s” to “%s”: %s', (from, to, fault) => {
    const period = { kind: 'custom', from, to } as const;
    expect(faultOf(period)).toBe(fault);
    expect(daysOf(period, MONDAY_NOON)).toEqual(fault === null ? { from, to } : null);
  });

  test('of one’s own start with those shown before', () => {
    expect(periodOf('custom', { kind: 'month', back: 0 }, MONDAY_NOON)).toEqual({
      kind: 'custom',
      from: '2026-11-01',
      to: '2026-11-23',
    });
  });

  test('of another kind start with the present one', () => {
    expect(periodOf('week', { kind: 'month', back: 7 }, MONDAY_NOON)).toEqual({
      kind: 'week',
      back: 0,
    });
  });
});
