import type { RatingState } from './rating.ts';

/** What to add to one row of a rollup. `key` holds the value of the row's own column, '' for the unit. */
export interface RollupDelta {
  readonly day: string;
  readonly key: string;
  readonly scaleId: string;
  /** n1 … n5, withdrawn; may be negative. */
  readonly counts: readonly number[];
}

export interface RollupDeltas {
  readonly clerk: readonly RollupDelta[];
  readonly counter: readonly RollupDelta[];
  readonly procedure: readonly RollupDelta[];
  readonly unit: readonly RollupDelta[];
}

/** A rating as it was (null: not there yet) and as it is. */
export interface RatingStep {
  readonly before: RatingState | null;
  readonly after: RatingState;
}

const COLUMNS = 6;
const WITHDRAWN_COLUMN = 5;

/** What the steps change in each rollup: one row for each key, rows that don't change left out. */
export function countRatings(steps: readonly RatingStep[]): RollupDeltas {
  return {
    clerk: sumBy(steps, ({ clerkId }) => clerkId),
    counter: sumBy(steps, ({ counterId }) => counterId),
    procedure: sumBy(steps, ({ procedureCode }) => procedureCode),
    unit: sumBy(steps, () => ''),
  };
}

function sumBy(
  steps: readonly RatingStep[],
  keyOf: (rating: RatingState) => string | null,
): readonly RollupDelta[] {
  const sums = new Map<string, RollupDelta>();
  function add(rating: RatingState, sign: 1 | -1): void {
    const key = keyOf(rating);
    if (key === null) return;
    const { day, scaleId } = rating;
    const place = JSON.stringify([day, key, scaleId]);
    const sum = sums.get(place)?.counts ?? Array.from({ length: COLUMNS }, () => 0);
    const counts = sum.map((count, column) => count + sign * countIn(rating, column));
    sums.set(place, { day, key, scaleId, counts });
  }
  for (const { before, after } of steps) {
    // A day that was put right takes a rating from one row to another.
    if (before !== null) add(before, -1);
    add(after, 1);
  }
  return [...sums.values()].filter(({ counts }) => counts.some((count) => count !== 0));
}

function countIn(rating: RatingState, column: number): number {
  if (!rating.counted) return 0;
  return column === (rating.withdrawn ? WITHDRAWN_COLUMN : rating.level - 1) ? 1 : 0;
}
