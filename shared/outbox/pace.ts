const FIRST_RETRY_MS = 1_000;
/** Nobody makes us wait for longer, whatever is asked. */
export const LONGEST_RETRY_MS = 300_000;
const MAX_DOUBLINGS = 20;

/**
 * How long to wait before the next attempt (ms): exponential from 1 s to 5 min with full jitter
 * (Brooker, "Exponential Backoff And Jitter", 2015), for ever. A server's own wish (`Retry-After`) is a floor,
 * with jitter on top so that a hall of kiosks does not come back in one instant.
 * @param failures failed attempts in a row, from 1
 * @param random in [0, 1)
 */
export function retryDelay(failures: number, afterMs: number | null, random: number): number {
  const ceiling = Math.min(
    LONGEST_RETRY_MS,
    FIRST_RETRY_MS * 2 ** Math.min(failures - 1, MAX_DOUBLINGS),
  );
  if (afterMs === null) return Math.round(ceiling * random);
  return Math.min(LONGEST_RETRY_MS, afterMs) + Math.round(FIRST_RETRY_MS * random);
}
