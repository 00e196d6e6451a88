const DAY_MS = 86_400_000;
/** Vietnam: UTC+7 all year. */
const OFFSET_MS = 7 * 60 * 60_000;
const SATURDAY = 6;
const SUNDAY = 0;

export interface MonthOfYear {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Local midnights (ms) of the month's days from Monday to Friday, without the closed days (`YYYY-MM-DD`). */
export function workingDays(
  { year, month }: MonthOfYear,
  closed: ReadonlySet<string>,
): readonly number[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, at) => Date.UTC(year, month - 1, at + 1))
    .filter((utc) => {
      const weekday = new Date(utc).getUTCDay();
      return weekday !== SATURDAY && weekday !== SUNDAY && !closed.has(isoDay(utc));
    })
    .map((utc) => utc - OFFSET_MS);
}

/** First instant of the month and of the next, in ms. */
export function monthStretch({ year, month }: MonthOfYear): {
  readonly from: number;
  readonly to: number;
} {
  return {
    from: Date.UTC(year, month - 1, 1) - OFFSET_MS,
    to: Date.UTC(year, month, 1) - OFFSET_MS,
  };
}

/** 1 = Monday … 7 = Sunday, of a local midnight. */
export function weekdayOf(midnight: number): number {
  return new Date(midnight + OFFSET_MS).getUTCDay() || 7;
}

/** `YYMMDD` of a local midnight, as it stands in a dossier code. */
export function codeDay(midnight: number): string {
  return isoDay(midnight + OFFSET_MS)
    .slice(2)
    .replaceAll('-', '');
}

/** Local midnight some days later. */
export function daysAfter(midnight: number, days: number): number {
  return midnight + days * DAY_MS;
}

function isoDay(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}
