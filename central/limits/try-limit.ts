/** A limit on tries within a sliding window, for doors that anyone may knock at. */
export interface TryLimit {
  /** 0 when a try is allowed at `now` (ms), else seconds until the next one is. */
  waitSeconds(now: number): number;
  record(now: number): void;
}

export function tryLimit(most: number, windowMs: number): TryLimit {
  let tries: readonly number[] = [];
  return {
    waitSeconds(now) {
      tries = tries.filter((at) => at > now - windowMs);
      const oldest = tries[tries.length - most];
      return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + windowMs - now) / 1000));
    },
    record(now) {
      tries = [...tries.slice(-most + 1), now];
    },
  };
}
