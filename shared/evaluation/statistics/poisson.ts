/**
 * P(X ≥ k) for X ~ Poisson(mean), summed from k upward, so that small tails keep their digits.
 * @throws RangeError unless k is a whole number from 0 and mean is finite and not negative
 */
export function poissonAtLeast(k: number, mean: number): number {
  if (!Number.isInteger(k) || k < 0 || !Number.isFinite(mean) || mean < 0)
    throw new RangeError(`no Poisson tail at ${k} with mean ${mean}`);
  if (k === 0) return 1;
  if (mean === 0) return 0;
  let log = -mean;
  for (let i = 1; i <= k; i += 1) log += Math.log(mean / i);
  let sum = 0;
  for (let i = k, mass = Math.exp(log); i < mean || mass > sum * Number.EPSILON; i += 1) {
    sum += mass;
    log += Math.log(mean / (i + 1));
    mass = Math.exp(log);
  }
  return Math.min(1, sum);
}
