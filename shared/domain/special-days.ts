import { z } from 'zod';
import { inForce, type DatedStretch } from './dated-hours.ts';
import { localDay, localMinute, type OpenStretch } from './opening-hours.ts';

/** Local days `YYYY-MM-DD` on which every office works otherwise than the weekday says. */
export interface SpecialDays {
  /** Public holidays and days swapped away. */
  readonly off: ReadonlySet<string>;
  /** Working days made up for them, with the weekday (1 = Monday … 7 = Sunday) whose hours hold. */
  readonly working: ReadonlyMap<string, number>;
}

export const NO_SPECIAL_DAYS: SpecialDays = { off: new Set(), working: new Map() };

/** `ordinary` takes back what was set. */
export const DAY_KINDS = ['holiday', 'working', 'ordinary'] as const;
export type DayKind = (typeof DAY_KINDS)[number];
export const dayKindSchema: z.ZodType<DayKind> = z.enum(DAY_KINDS);

/** The weekday whose opening hours hold on a day; null where nobody works. */
export function weekdayWorked(day: string, { off, working }: SpecialDays): number | null {
  if (off.has(day)) return null;
  return working.get(day) ?? (new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
}

/** @param hours of the office, or of all its weeks */
export function stretchesOn(
  hours: readonly DatedStretch[],
  day: string,
  special: SpecialDays,
): readonly OpenStretch[] {
  return inForce(hours, weekdayWorked(day, special), day);
}

/** Whether an office is open at an instant (ms), special days heeded. */
export function isOpenAt(
  hours: readonly DatedStretch[],
  at: number,
  special: SpecialDays,
): boolean {
  const { minute } = localMinute(at);
  return stretchesOn(hours, localDay(at), special).some(
    ({ from, to }) => from <= minute && minute < to,
  );
}
