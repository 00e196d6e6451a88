/**
 * Whether the value of one unknown follows from the sums that are known: it does exactly when its unit vector is a
 * linear combination of the equations. By Gaussian elimination on whole numbers of this size floats are exact enough.
 */
export function isDetermined(
  equations: readonly (readonly number[])[],
  unknown: number,
  size: number,
): boolean {
  const unit = Array.from({ length: size }, (_, at) => (at === unknown ? 1 : 0));
  return followsFrom(equations, unit);
}

/** The same of any sum of unknowns. */
export function followsFrom(
  equations: readonly (readonly number[])[],
  sum: readonly number[],
): boolean {
  return rankOf([...equations, sum]) === rankOf(equations);
}

/** The same of many sums: the equations are solved once. */
export function solved(
  equations: readonly (readonly number[])[],
): (sum: readonly number[]) => boolean {
  const basis: { readonly at: number; readonly row: readonly number[] }[] = [];
  const reduced = (sum: readonly number[]): readonly number[] => {
    let left = sum;
    for (const { at, row } of basis) {
      const factor = left[at] ?? 0;
      if (Math.abs(factor) > NOTHING)
        left = left.map((one, index) => one - factor * (row[index] ?? 0));
    }
    return left;
  };
  for (const equation of equations) {
    const left = reduced(equation);
    const at = left.findIndex((one) => Math.abs(one) > NOTHING);
    const first = left[at];
    if (first !== undefined) basis.push({ at, row: left.map((one) => one / first) });
  }
  return (sum) => reduced(sum).every((one) => Math.abs(one) <= NOTHING);
}

const NOTHING = 1e-9;

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const pivot = left.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > NOTHING);
    if (pivot === -1) continue;
    const [chosen = []] = left.splice(pivot, 1);
    left.splice(rank, 0, chosen);
    for (const [at, row] of left.entries()) {
      if (at <= rank) continue;
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      for (let index = 0; index < width; index += 1)
        row[index] = (row[index] ?? 0) - factor * (chosen[index] ?? 0);
    }
    rank += 1;
  }
  return rank;
}
