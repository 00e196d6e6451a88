import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import { NO_SPECIAL_DAYS, type SpecialDays } from '../../shared/domain/special-days.ts';
import { openOn } from '../review/shifts.ts';

const MS_A_DAY = 86_400_000;

/** How long an office is open between two instants, ms; the last `MOST_DAYS` days are looked at. */
export function openMsBetween(
  hours: readonly OpenStretch[],
  from: number,
  to: number,
  special: SpecialDays = NO_SPECIAL_DAYS,
): number {
  return openStretches(hours, from, to, special).reduce(
    (sum, open) => sum + (open.to - open.from),
    0,
  );
}

/** An office that is closed for longer has other worries; so has a clock that is years off. */
const MOST_DAYS = 31;

/** The stretches of opening hours between two instants, cut to them. */
export function openStretches(
  hours: readonly OpenStretch[],
  from: number,
  to: number,
  special: SpecialDays = NO_SPECIAL_DAYS,
): readonly { readonly from: number; readonly to: number }[] {
  const start = Math.max(from, to - MOST_DAYS * MS_A_DAY);
  if (start >= to) return [];
  const days = Array.from(
    { length: Math.ceil((to - start) / MS_A_DAY) + 1 },
    (_, nth) => start + nth * MS_A_DAY,
  );
  return days
    .flatMap((day) => openOn(hours, day, special))
    .map((open) => ({ from: Math.max(open.from, start), to: Math.min(open.to, to) }))
    .filter((open) => open.from < open.to);
}
