import { z } from 'zod';

/** One stretch of a weekday (1 = Monday … 7 = Sunday), local wall time, minutes since midnight. */
export interface OpenStretch {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

const MINUTES_A_DAY = 1440;
const MS_A_MINUTE = 60_000;

export const openStretchSchema: z.ZodType<OpenStretch> = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    from: z.int().min(0).max(MINUTES_A_DAY),
    to: z.int().min(0).max(MINUTES_A_DAY),
  })
  .refine((stretch) => stretch.from < stretch.to, 'must end after it begins');

/** Vietnam has had UTC+7 without daylight saving since 1975, so a fixed offset is exact. */
const LOCAL_OFFSET_MINUTES = 7 * 60;

export interface LocalMinute {
  readonly weekday: number;
  readonly minute: number;
}

/** Weekday and minute of the day in Vietnam at an instant (ms since the Unix epoch). */
export function localMinute(at: number): LocalMinute {
  const minutes = Math.floor(at / MS_A_MINUTE) + LOCAL_OFFSET_MINUTES;
  const day = Math.floor(minutes / MINUTES_A_DAY);
  // 1970-01-01 was a Thursday (4).
  return { weekday: ((((day + 3) % 7) + 7) % 7) + 1, minute: minutes - day * MINUTES_A_DAY };
}

/** Local calendar day `YYYY-MM-DD` in Vietnam at an instant. */
export function localDay(at: number): string {
  return new Date(at + LOCAL_OFFSET_MINUTES * MS_A_MINUTE).toISOString().slice(0, 10);
}

/** The first instant (ms) of a local day `YYYY-MM-DD` in Vietnam. */
export function dayStart(day: string): number {
  return Date.parse(day) - LOCAL_OFFSET_MINUTES * MS_A_MINUTE;
}

/** When the last stretch of the day ends (ms), or `null` when the office is closed for the rest of that day. */
export function closingTime(hours: readonly OpenStretch[], at: number): number | null {
  const now = localMinute(at);
  const ends = hours
    .filter((stretch) => stretch.weekday === now.weekday && stretch.to > now.minute)
    .map(({ to }) => to);
  if (ends.length === 0) return null;
  const startOfMinute = Math.floor(at / MS_A_MINUTE) * MS_A_MINUTE;
  return startOfMinute + (Math.max(...ends) - now.minute) * MS_A_MINUTE;
}

export function isOpen(hours: readonly OpenStretch[], at: number): boolean {
  const now = localMinute(at);
  return hours.some(
    ({ weekday, from, to }) => weekday === now.weekday && from <= now.minute && now.minute < to,
  );
}
