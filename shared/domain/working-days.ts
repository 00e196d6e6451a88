import { weekdayWorked, type SpecialDays } from './special-days.ts';

const MS_A_DAY = 86_400_000;
const FRIDAY = 5;

/** Whether offices work on the day `YYYY-MM-DD`: Monday to Friday, without holidays, with days made up. */
export function isWorkingDay(day: string, special: SpecialDays): boolean {
  if (special.working.has(day)) return !special.off.has(day);
  const weekday = weekdayWorked(day, special);
  return weekday !== null && weekday <= FRIDAY;
}

/** The last day of a term of `count` working days that begins the day after `day`. */
export function addWorkingDays(day: string, count: number, special: SpecialDays): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at += MS_A_DAY;
    if (isWorkingDay(isoDay(at), special)) left -= 1;
  }
  return isoDay(at);
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
