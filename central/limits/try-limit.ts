/** A limit on tries within a sliding window, for doors that anyone may knock at. */
export interface TryLimit {
  /** 0 when a try is allowed at `now` (ms), else seconds until the next one is. */
  waitSeconds(now: number): number;
  /** Counts a try, before its outcome is known: tries made at once can't slip through. Returns how to take it back. */
  record(now: number): () => void;
}

export function tryLimit(most: number, windowMs: number): TryLimit {
  let tries: readonly { readonly at: number }[] = [];
  return {
    waitSeconds(now) {
      tries = tries.filter(({ at }) => at > now - windowMs);
      const oldest = tries[tries.length - most];
      return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest.at + windowMs - now) / 1000));
    },
    record(now) {
      const made = { at: now };
      tries = [...tries, made];
      return function takeBack() {
        tries = tries.filter((one) => one !== made);
      };
    },
  };
}
