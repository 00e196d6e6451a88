import { fraction, type Fraction } from '../exact.ts';
import { MINIMUM } from '../satisfaction.ts';
import { type IndexNumber, type IndexPoints, type Knower, type NineIndexRules } from './rules.ts';

/** Raw counts of one index as a database sums them: `points` given in `answers` answers; blanks are in neither. */
export interface IndexRow {
  readonly index: IndexNumber;
  readonly by: Knower;
  readonly points: number;
  readonly answers: number;
}

/** `too-few`: citizens answered, yet fewer than may be shown. `blank`: nobody did; it is never the best score. */
export type IndexMean =
  | { readonly state: 'blank' | 'too-few' }
  | { readonly state: 'known'; readonly mean: Fraction; readonly classable: boolean };
export type IndexMeans = Readonly<Record<IndexNumber, IndexMean>>;

export type Tallied =
  | { readonly ok: true; readonly means: IndexMeans }
  | {
      readonly ok: false;
      readonly problem: 'not-theirs-to-know' | 'two-sources' | 'impossible-count';
      readonly index: IndexNumber;
    };

/** Sums single answers into rows; null is an unanswered question and adds nothing. */
export function rowOf(
  index: IndexNumber,
  by: Knower,
  given: readonly (IndexPoints | null)[],
): IndexRow {
  const known = given.filter((points) => points !== null);
  return {
    index,
    by,
    points: known.reduce<number>((sum, points) => sum + points, 0),
    answers: known.length,
  };
}

/** The mean points of each index, from those who can know it; a row from anybody else refuses the whole. */
export function tallyIndices(rows: readonly IndexRow[], rules: NineIndexRules): Tallied {
  const means = new Map<IndexNumber, IndexMean>();
  for (const row of rows) {
    const { index } = row;
    if (!rules.knowers[index].includes(row.by))
      return { ok: false, problem: 'not-theirs-to-know', index };
    if (means.has(index)) return { ok: false, problem: 'two-sources', index };
    if (!isPossible(row)) return { ok: false, problem: 'impossible-count', index };
    means.set(index, meanOf(row));
  }
  const at = (index: IndexNumber): IndexMean => means.get(index) ?? { state: 'blank' };
  return {
    ok: true,
    means: {
      1: at(1),
      2: at(2),
      3: at(3),
      4: at(4),
      5: at(5),
      6: at(6),
      7: at(7),
      8: at(8),
      9: at(9),
    },
  };
}

function isPossible({ points, answers }: IndexRow): boolean {
  return (
    Number.isSafeInteger(points) &&
    Number.isSafeInteger(answers) &&
    points >= 0 &&
    points <= 2 * answers
  );
}

function meanOf({ by, points, answers }: IndexRow): IndexMean {
  if (answers === 0) return { state: 'blank' };
  const fromCitizens = by === 'citizen';
  if (fromCitizens && answers < MINIMUM.shown) return { state: 'too-few' };
  const classable = !fromCitizens || answers >= MINIMUM.classed;
  return { state: 'known', mean: fraction(points, answers), classable };
}
