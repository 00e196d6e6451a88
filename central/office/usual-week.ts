import type { OpenStretch } from '../../shared/domain/opening-hours.ts';

const WORKDAYS = [1, 2, 3, 4, 5];
const MINUTES_AN_HOUR = 60;

/** Monday to Friday, mornings 7:30–11:30, afternoons 13:30–17:00. */
export const USUAL_WEEK: readonly OpenStretch[] = WORKDAYS.flatMap((weekday) => [
  { weekday, from: 7.5 * MINUTES_AN_HOUR, to: 11.5 * MINUTES_AN_HOUR },
  { weekday, from: 13.5 * MINUTES_AN_HOUR, to: 17 * MINUTES_AN_HOUR },
]);
