import type { DatedStretch } from '../../shared/domain/dated-hours.ts';
import {
  NO_SPECIAL_DAYS,
  stretchesOn,
  type SpecialDays,
} from '../../shared/domain/special-days.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

const MS_A_DAY = 86_400_000;

/**
 * Whether lists of dossiers are there for every opening day of a period, so that its number of dossiers is known.
 * Today is not waited for: its dossiers are still being received.
 */
export function isCovered(
  { from, to }: Period,
  lists: readonly Period[],
  hours: readonly DatedStretch[],
  today: string,
  special: SpecialDays = NO_SPECIAL_DAYS,
): boolean {
  const inList = (day: string): boolean => lists.some((list) => list.from <= day && day <= list.to);
  const days = daysOf(from, to)
    .filter((day) => day < today)
    .filter((day) => stretchesOn(hours, day, special).length > 0);
  return days.length === 0 ? inList(from) : days.every(inList);
}

function daysOf(from: string, to: string): readonly string[] {
  const first = Date.parse(from);
  const count = Math.round((Date.parse(to) - first) / MS_A_DAY) + 1;
  return Array.from({ length: count }, (_, at) =>
    new Date(first + at * MS_A_DAY).toISOString().slice(0, 10),
  );
}
