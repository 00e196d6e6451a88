/** At most so many calls in a stretch of time: a counter finishes one service a minute, a program gone wrong many a second. */
export interface Allowance {
  /** Whether one more call may be answered now. `at`: ms of a clock that only runs forward. */
  take(at: number): boolean;
}

export function makeAllowance(calls: number, withinMs: number): Allowance {
  let recent: readonly number[] = [];
  return {
    take(at) {
      recent = recent.filter((earlier) => at - earlier < withinMs);
      if (recent.length >= calls) return false;
      recent = [...recent, at];
      return true;
    },
  };
}
