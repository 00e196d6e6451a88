import { isOpenAt } from '../../domain/special-days.ts';
import { timedFlag, type FlagRule } from './flag.ts';

/** The last citizen of the morning or the day is still served, and the first one early. */
const GRACE_MS = 30 * 60_000;

export const outsideHours: FlagRule = {
  id: 'outside-hours',
  version: 2,
  severity: 'impossible',
  find: ({ ratings, openingHours, specialDays }) =>
    ratings
      .filter(
        ({ at }) =>
          ![at, at - GRACE_MS, at + GRACE_MS].some((t) => isOpenAt(openingHours, t, specialDays)),
      )
      .map((rating) => timedFlag(outsideHours, rating)),
};
