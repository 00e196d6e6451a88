const MS_A_DAY = 86_400_000;

/** Whether offices work on the day `YYYY-MM-DD`: Monday to Friday, holidays left out. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The last day of a term of `count` working days that begins the day after `day`. */
export function addWorkingDays(day: string, count: number, holidays: ReadonlySet<string>): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at += MS_A_DAY;
    if (isWorkingDay(isoDay(at), holidays)) left -= 1;
  }
  return isoDay(at);
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
