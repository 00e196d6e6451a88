/** Runs something once after `ms`; the result takes it back. */
export type After = (ms: number, run: () => void) => () => void;

/** `now`: wall clock, whole ms since the Unix epoch. `mono`: ms since the boot began; never goes back, nobody can set it. */
export interface Clock {
  readonly now: () => number;
  readonly mono: () => number;
}
