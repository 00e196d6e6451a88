/** A class that begins at `from` points, itself included. */
export interface Band<Grade extends string> {
  readonly from: number;
  readonly grade: Grade;
  /** The limit was not read in its source. */
  readonly unverified: boolean;
}

/**
 * The band of a printed (rounded) figure: the highest that begins at or below it. Every limit belongs to its own band,
 * so no score falls between two.
 * @throws RangeError for a score below every band: band tables end at 0
 */
export function bandOf<Grade extends string>(
  bands: readonly Band<Grade>[],
  points: number,
): Band<Grade> {
  const band = bands.toSorted((a, b) => b.from - a.from).find(({ from }) => points >= from);
  if (!band) throw new RangeError(`no band begins at or below ${points}`);
  return band;
}
