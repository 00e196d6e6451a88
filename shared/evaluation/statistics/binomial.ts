/**
 * Both tails of the binomial distribution at k, each with k itself: P(X ≤ k) and P(X ≥ k) for X ~ Bin(n, p).
 * Exact sums of the probabilities, in logarithms so that large n does not underflow.
 * @throws RangeError unless 0 ≤ k ≤ n are whole numbers and 0 ≤ p ≤ 1
 */
export function binomialTails(
  k: number,
  n: number,
  p: number,
): { readonly atMost: number; readonly atLeast: number } {
  if (!Number.isInteger(n) || !Number.isInteger(k) || k < 0 || k > n || !(p >= 0 && p <= 1))
    throw new RangeError(`no binomial tail at ${k} of ${n} with p = ${p}`);
  if (p === 0) return { atMost: 1, atLeast: k === 0 ? 1 : 0 };
  if (p === 1) return { atMost: k === n ? 1 : 0, atLeast: 1 };
  const odds = Math.log(p) - Math.log1p(-p);
  let log = n * Math.log1p(-p);
  let below = 0;
  let above = 0;
  let at = 0;
  for (let i = 0; i <= n; i += 1) {
    const mass = Math.exp(log);
    if (i < k) below += mass;
    else if (i === k) at = mass;
    else above += mass;
    log += Math.log((n - i) / (i + 1)) + odds;
  }
  return { atMost: Math.min(1, below + at), atLeast: Math.min(1, above + at) };
}
