import { isOpen, localMinute, type OpenStretch } from './opening-hours.ts';

/** What a visitor wants to know of the hours: whether it is open, when today, and otherwise when next. */
export interface WorkingToday {
  readonly open: boolean;
  /** Today's stretches in order; empty on a day off. */
  readonly today: readonly OpenStretch[];
  /** The first stretch that begins later than now, on this or one of the next six days; null: no hours are known. */
  readonly next: OpenStretch | null;
}

const DAYS_A_WEEK = 7;

/** @param at ms since the Unix epoch; the office's clock is Vietnam's */
export function workingToday(hours: readonly OpenStretch[], at: number): WorkingToday {
  const { weekday, minute } = localMinute(at);
  const ordered = hours.toSorted((a, b) => a.from - b.from);
  const today = ordered.filter((stretch) => stretch.weekday === weekday);
  const coming = Array.from({ length: DAYS_A_WEEK }, (_, ahead) => ahead).flatMap((ahead) =>
    ordered.filter(
      (stretch) =>
        stretch.weekday === ((weekday - 1 + ahead) % DAYS_A_WEEK) + 1 &&
        (ahead > 0 || stretch.from > minute),
    ),
  );
  // The same weekday a week later comes only after every other day.
  return { open: isOpen(hours, at), today, next: coming[0] ?? today[0] ?? null };
}

/** `7:30`, as it is written on Vietnamese doors. */
export function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
