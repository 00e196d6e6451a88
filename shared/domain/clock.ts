/** Runs something once after `ms`; the result takes it back. */
export type After = (ms: number, run: () => void) => () => void;

/** `now`: wall clock, whole ms since the Unix epoch. `mono`: ms since the boot began; never goes back, nobody can set it. */
export interface Clock {
  readonly now: () => number;
  readonly mono: () => number;
}

/**
 * How far the centre's clock is ahead of ours (whole ms), taken halfway through the round trip.
 * Never −0: IndexedDB keeps it and JSON does not, and the two copies of an entry must be the same.
 */
export function clockOffset(askedAt: number, roundTripMs: number, centreTime: number): number {
  return Math.round(centreTime - (askedAt + roundTripMs / 2)) + 0;
}
