import { wilson, type Interval } from '../wilson.ts';

export interface Share {
  readonly k: number;
  readonly n: number;
}

/**
 * 95 % interval of the difference a − b of two independent shares: Newcombe's hybrid of the two Wilson intervals
 * (R. G. Newcombe, 1998). Limits in [−1, 1]; one that holds 0 shows no difference.
 */
export function shareDifference(a: Share, b: Share): Interval {
  const [p, q] = [a.k / a.n, b.k / b.n];
  const [ofA, ofB] = [wilson(a.k, a.n), wilson(b.k, b.n)];
  return {
    lower: p - q - Math.hypot(p - ofA.lower, ofB.upper - q),
    upper: p - q + Math.hypot(ofA.upper - p, q - ofB.lower),
  };
}
