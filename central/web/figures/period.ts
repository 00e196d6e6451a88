import type { Days } from '../api/evaluations-api.ts';
import { localDay } from '../../../shared/domain/opening-hours.ts';

type CalendarKind = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type PeriodKind = CalendarKind | 'custom';
export const PERIOD_KINDS: readonly PeriodKind[] = [
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'custom',
];

export type Period =
  | {
      readonly kind: CalendarKind;
      /** How many periods before the present one. */
      readonly back: number;
    }
  | { readonly kind: 'custom'; readonly from: string; readonly to: string };

export const TODAY: Period = { kind: 'day', back: 0 };

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;
const MONTHS_A_QUARTER = 3;
/** The centre adds up no more than a leap year's days. */
const MOST_DAYS = 366;

/**
 * The days of a period at an instant (ms), in Vietnam's calendar: whole ones, the present one up to today.
 * Weeks begin on Monday.
 * @returns null for a custom period that is not meant
 */
export function daysOf(period: Period, at: number): Days | null {
  if (period.kind === 'custom')
    return isMeant(period) ? { from: period.from, to: period.to } : null;
  const today = localDay(at);
  const whole = calendarDays(period.kind, period.back, Date.parse(today));
  return whole.to > today ? { from: whole.from, to: today } : whole;
}

function calendarDays(kind: CalendarKind, back: number, today: number): Days {
  const now = new Date(today);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const months = (first: number, count: number): Days => ({
    from: dayOf(Date.UTC(year, first, 1)),
    to: dayOf(Date.UTC(year, first + count, 0)),
  });
  switch (kind) {
    case 'day': {
      const day = dayOf(today - back * DAY_MS);
      return { from: day, to: day };
    }
    case 'week': {
      const sinceMonday = (now.getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
      const monday = today - (sinceMonday + back * DAYS_A_WEEK) * DAY_MS;
      return { from: dayOf(monday), to: dayOf(monday + (DAYS_A_WEEK - 1) * DAY_MS) };
    }
    case 'month':
      return months(month - back, 1);
    case 'quarter':
      return months(month - (month % MONTHS_A_QUARTER) - back * MONTHS_A_QUARTER, MONTHS_A_QUARTER);
    case 'year':
      return { from: `${year - back}-01-01`, to: `${year - back}-12-31` };
  }
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The present period of a kind; a custom one starts as the days that were shown before. */
export function periodOf(kind: PeriodKind, before: Period, at: number): Period {
  if (kind !== 'custom') return { kind, back: 0 };
  return { kind, ...(daysOf(before, at) ?? { from: '', to: '' }) };
}

export type CustomFault = 'incomplete' | 'backwards' | 'too-long';

/** Why a period has no figures; null where it has. */
export function faultOf(period: Period): CustomFault | null {
  if (period.kind !== 'custom') return null;
  const { from, to } = period;
  if (from === '' || to === '') return 'incomplete';
  // ISO days sort as text.
  if (from > to) return 'backwards';
  return (Date.parse(to) - Date.parse(from)) / DAY_MS >= MOST_DAYS ? 'too-long' : null;
}

export function isMeant(period: Period): boolean {
  return faultOf(period) === null;
}
