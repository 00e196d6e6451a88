/** A proportion's confidence limits, both in [0, 1]. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Two-sided 95 % quantile of the standard normal distribution. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson score interval (E. B. Wilson, JASA 22:209, 1927; recommended by R. G. Newcombe, Stat Med 17:857, 1998):
 * `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`.
 * @param successes whole number, 0..n
 * @param n whole number, at least 1
 * @throws RangeError for anything else: a caller without data has no interval to show
 */
export function wilson(successes: number, n: number, z: number = Z_95): Interval {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`n must be a whole number from 1, not ${n}`);
  if (!Number.isInteger(successes) || successes < 0 || successes > n)
    throw new RangeError(`successes must be a whole number from 0 to ${n}, not ${successes}`);
  const p = successes / n;
  const zz = z * z;
  const centre = p + zz / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  return {
    lower: successes === 0 ? 0 : (centre - spread) / scale,
    upper: successes === n ? 1 : (centre + spread) / scale,
  };
}
