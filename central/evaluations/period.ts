import { z } from 'zod';
import { PERIOD_KINDS, type PeriodKind } from '../../shared/contract/evaluations.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

const LONGEST_PERIOD_DAYS = 366;
const MS_A_DAY = 86_400_000;

/** Parameters that name a period: `from` and `to`, or `period` and `on`. */
export const PERIOD_QUERY = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  period: z.enum(PERIOD_KINDS).optional(),
  on: z.iso.date().optional(),
};

export interface PeriodQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly period?: PeriodKind | undefined;
  readonly on?: string | undefined;
}

interface PeriodFault {
  readonly field: keyof PeriodQuery;
  readonly message: string;
}

/** A zod check: complains in the names of the parameters; what passes has a period. */
export function checkPeriod(payload: z.core.ParsePayload<PeriodQuery>): void {
  const { value: input, issues } = payload;
  for (const { field, message } of periodFaults(input))
    issues.push({ code: 'custom', input, path: [field], message });
}

function periodFaults({ from, to, period, on }: PeriodQuery): readonly PeriodFault[] {
  const faults: PeriodFault[] = [];
  const complain = (field: keyof PeriodQuery, message: string): void =>
    void faults.push({ field, message });
  if (period !== undefined || on !== undefined) {
    if (period === undefined) complain('period', 'needed beside `on`');
    if (on === undefined) complain('on', 'a day of the period');
    if (from !== undefined) complain('from', 'either `from` and `to`, or `period` and `on`');
    if (to !== undefined) complain('to', 'either `from` and `to`, or `period` and `on`');
    return faults;
  }
  if (from === undefined) complain('from', 'needed: `from` and `to`, or `period` and `on`');
  if (to === undefined) complain('to', 'needed: `from` and `to`, or `period` and `on`');
  if (from === undefined || to === undefined) return faults;
  if (from > to) complain('to', 'before `from`');
  if ((Date.parse(to) - Date.parse(from)) / MS_A_DAY >= LONGEST_PERIOD_DAYS)
    complain('to', `more than ${LONGEST_PERIOD_DAYS} days`);
  return faults;
}

/** The days of a checked query. */
export function periodIn({ from, to, period, on }: PeriodQuery): Period {
  if (period !== undefined && on !== undefined) return periodOf(period, on);
  if (from === undefined || to === undefined) throw new Error('a period that was not checked');
  return { from, to };
}

/** The calendar period of this kind that a day lies in. */
export function periodOf(kind: PeriodKind, on: string): Period {
  const at = new Date(on);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  const monthsOf = (first: number, count: number): Period => ({
    from: dayOf(Date.UTC(year, first, 1)),
    to: dayOf(Date.UTC(year, first + count, 0)),
  });
  switch (kind) {
    case 'day':
      return { from: on, to: on };
    case 'week': {
      const monday = at.getTime() - ((at.getUTCDay() + 6) % 7) * MS_A_DAY;
      return { from: dayOf(monday), to: dayOf(monday + 6 * MS_A_DAY) };
    }
    case 'month':
      return monthsOf(month, 1);
    case 'quarter':
      return monthsOf(month - (month % 3), 3);
    case 'year':
      return monthsOf(0, 12);
  }
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
