import { WEEKDAYS, type Weekday } from '../settings/week.ts';

/** The word for a weekday (1 = Monday … 7 = Sunday). */
export function weekdayKey(weekday: number | null): `weekday.${Weekday}` | null {
  const found = WEEKDAYS.find((one) => one === weekday);
  return found === undefined ? null : `weekday.${found}`;
}
