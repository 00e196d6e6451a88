const RELOADS_AT_ONCE = 3;
const WINDOW_MS = 60_000;

/**
 * How long to wait before a page that failed at `now` is loaded again (ms): at once three times within a minute,
 * then only once a minute, because something is wrong that loading it again doesn't mend.
 * @param failures when it failed before, ms
 */
export function reloadDelay(failures: readonly number[], now: number): number {
  const recent = failures.filter((at) => at <= now && now - at < WINDOW_MS);
  return recent.length < RELOADS_AT_ONCE ? 0 : WINDOW_MS;
}
