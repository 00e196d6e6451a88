/**
 * Percentages of whole counts that add up to exactly 100: each is rounded down, and what is missing goes to the largest
 * remainders (Hamilton's method). Equal remainders: the larger count first, then the earlier one, so the same counts
 * always print the same. No level is favoured, as it is where the rest is given to "rất hài lòng".
 * @throws RangeError for counts that are not whole, negative, or all zero: nothing has no percentages
 */
export function percentagesOf100(counts: readonly number[], digits: number): readonly number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0 || counts.some((count) => !Number.isSafeInteger(count) || count < 0))
    throw new RangeError(`no percentages of ${counts.join(', ')}`);
  const units = 100n * 10n ** BigInt(digits);
  const whole = BigInt(n);
  const floors = counts.map((count) => (BigInt(count) * units) / whole);
  const remainders = counts.map((count) => (BigInt(count) * units) % whole);
  const missing = Number(units - floors.reduce((sum, floor) => sum + floor, 0n));
  const raised = new Set(
    counts
      .map((count, index) => ({ count, index, remainder: remainders[index] ?? 0n }))
      .toSorted(
        (a, b) => Number(b.remainder - a.remainder) || b.count - a.count || a.index - b.index,
      )
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((floor, index) => (Number(floor) + (raised.has(index) ? 1 : 0)) / 10 ** digits);
}
