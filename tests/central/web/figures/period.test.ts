import { describe, expect, test } from 'vitest';
import { daysOf, isMeant, periodOf } from '../../../../central/web/figures/period.ts';

const MONDAY_NOON = Date.parse('2026-11-23T12:00:00+07:00');

describe('the days of a period', () => {
  test.each([
    ['today at noon', 'today', '2026-11-23T12:00:00+07:00', '2026-11-23', '2026-11-23'],
    [
      'today just after midnight in Vietnam',
      'today',
      '2026-11-22T17:00:00Z',
      '2026-11-23',
      '2026-11-23',
    ],
    ['today just before it', 'today', '2026-11-22T16:59:59Z', '2026-11-22', '2026-11-22'],
    ['a week on its Monday', 'week', '2026-11-23T12:00:00+07:00', '2026-11-23', '2026-11-23'],
    ['a week on its Sunday', 'week', '2026-11-29T23:59:00+07:00', '2026-11-23', '2026-11-29'],
    [
      'a week across the turn of the year',
      'week',
      '2027-01-01T08:00:00+07:00',
      '2026-12-28',
      '2027-01-01',
    ],
    ['a month', 'month', '2026-02-28T08:00:00+07:00', '2026-02-01', '2026-02-28'],
  ] as const)('are right for %s', (_, kind, at, from, to) => {
    expect(daysOf({ kind }, Date.parse(at))).toEqual({ from, to });
  });

  test.each([
    ['2026-11-01', '2026-11-02', true],
    ['2026-11-02', '2026-11-02', true],
    ['2026-11-03', '2026-11-02', false],
    ['', '2026-11-02', false],
    ['2026-11-02', '', false],
  ])('from “%s” to “%s” are meant: %s', (from, to, meant) => {
    const period = { kind: 'custom', from, to } as const;
    expect(isMeant(period)).toBe(meant);
    expect(daysOf(period, MONDAY_NOON)).toEqual(meant ? { from, to } : null);
  });

  test('of one’s own start with those shown before', () => {
    expect(periodOf('custom', { kind: 'month' }, MONDAY_NOON)).toEqual({
      kind: 'custom',
      from: '2026-11-01',
      to: '2026-11-23',
    });
  });
});
