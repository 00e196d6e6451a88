import type { DatedStretch } from '../../shared/domain/dated-hours.ts';
import { NO_SPECIAL_DAYS, type SpecialDays } from '../../shared/domain/special-days.ts';
import type { OffTime } from '../../shared/evaluation/flags/evidence.ts';
import type { LogMark } from '../store/flag-evidence.ts';
import { openOn } from './shifts.ts';

/** A kiosk gives a sign of life every five minutes; two may be late or lost. */
const LONGEST_SILENCE_MS = 12 * 60_000;
const MS_A_DAY = 86_400_000;

/** Silences of each kiosk between two signs of life, as far as they lie in opening hours. */
export function offTimesOf(
  marks: readonly LogMark[],
  hours: readonly DatedStretch[],
  special: SpecialDays = NO_SPECIAL_DAYS,
): readonly OffTime[] {
  return [...Map.groupBy(marks, ({ device }) => device).values()].flatMap((same) => {
    const signs = same.toSorted((a, b) => a.at - b.at);
    return signs.slice(1).flatMap((next, at) => {
      const last = signs[at] ?? next;
      if (next.at - last.at <= LONGEST_SILENCE_MS) return [];
      return daysBetween(last.at, next.at)
        .flatMap((day) => openOn(hours, day, special))
        .map((open) => ({ from: Math.max(open.from, last.at), to: Math.min(open.to, next.at) }))
        .filter(({ from, to }) => to - from > LONGEST_SILENCE_MS)
        .map((off) => ({ counter: next.counter, ...off }));
    });
  });
}

/** One instant in each of the local days from one to another. */
function daysBetween(from: number, to: number): readonly number[] {
  const count = Math.floor((to - from) / MS_A_DAY) + 1;
  const days = Array.from({ length: count }, (_, at) => from + at * MS_A_DAY);
  const last = days.at(-1) ?? from;
  return localDate(last) === localDate(to) ? days : [...days, to];
}

function localDate(at: number): number {
  return Math.floor((at + 7 * 3_600_000) / MS_A_DAY);
}
