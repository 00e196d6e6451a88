const MAX_RELOADS = 3;
const WINDOW_MS = 60_000;

/**
 * Whether a page that died at `now` may be loaded again: three times within a minute, then something is wrong
 * that loading it again doesn't mend.
 * @param deaths when it died before, ms, oldest first
 */
export function mayReload(deaths: readonly number[], now: number): boolean {
  return deaths.filter((at) => now - at < WINDOW_MS).length < MAX_RELOADS;
}
