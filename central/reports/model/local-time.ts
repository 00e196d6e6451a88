const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** `DD/MM/YYYY` of `YYYY-MM-DD`. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** `HH:MM, DD/MM/YYYY` in Vietnam. */
export function localTime(iso: string): string {
  const local = new Date(Date.parse(iso) + VIETNAM_OFFSET_MS).toISOString();
  return `${local.slice(11, 16)}, ${dayText(local.slice(0, 10))}`;
}
