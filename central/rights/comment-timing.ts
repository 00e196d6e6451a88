import { MINIMUM } from '../../shared/evaluation/satisfaction.ts';

const MS_A_DAY = 86_400_000;
const WEEK = 7;

/** A comment without its time: the week that it belongs to, or, among few ratings, the month and no clerk. */
export type Shown =
  | { readonly kind: 'week'; readonly monday: string }
  | { readonly kind: 'month'; readonly month: string };

/**
 * When a comment may be read and how closely it is placed. Who knows the clerk's visitors could otherwise tell whose
 * it is: never before its week is over; among fewer ratings of that clerk and week than may be shown at all, only after
 * its month, without the clerk.
 * @param day local day of the comment
 * @param ratings of that clerk in that week
 * @returns null: not yet
 */
export function shownAs(day: string, ratings: number, today: string): Shown | null {
  const monday = mondayOf(day);
  if (ratings >= MINIMUM.shown)
    return today >= addDays(monday, WEEK) ? { kind: 'week', monday } : null;
  const month = day.slice(0, 'YYYY-MM'.length);
  // The week may end in the next month.
  const last = addDays(monday, WEEK - 1);
  return today.slice(0, month.length) > month && today > last ? { kind: 'month', month } : null;
}

/** Monday of the week of a day `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + WEEK - 1) % WEEK));
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_A_DAY).toISOString().slice(0, 10);
}
