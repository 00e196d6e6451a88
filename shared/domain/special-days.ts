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

/** One of them as a list tells it. `like`: the weekday whose hours hold; null: nobody works. */
export interface SpecialDay {
  readonly day: string;
  readonly like: number | null;
}
export const specialDaySchema: z.ZodType<SpecialDay> = z.strictObject({
  day: z.iso.date(),
  like: z.int().min(1).max(7).nullable(),
});

function specialDaysOf(list: readonly SpecialDay[]): SpecialDays {
  return {
    off: new Set(list.flatMap(({ day, like }) => (like === null ? [day] : []))),
    working: new Map(list.flatMap(({ day, like }) => (like === null ? [] : [[day, like]]))),
  };
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

const MS_A_DAY = 86_400_000;
const DAYS_A_WEEK = 7;

/** What an office tells of when it works. */
export interface OfficeHours {
  readonly openingHours: readonly OpenStretch[];
  readonly specialDays?: readonly SpecialDay[];
}

/** The seven days from an instant (ms) on as they are really worked: each weekday has the hours of that very day. */
export function hoursFrom(
  { openingHours, specialDays = [] }: OfficeHours,
  at: number,
): readonly OpenStretch[] {
  const special = specialDaysOf(specialDays);
  return Array.from({ length: DAYS_A_WEEK }, (_, ahead) => at + ahead * MS_A_DAY).flatMap((then) =>
    stretchesOn(openingHours, localDay(then), special).map(({ from, to }) => ({
      weekday: localMinute(then).weekday,
      from,
      to,
    })),
  );
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
