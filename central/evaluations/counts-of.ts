import type { PeriodCounts } from '../store/evaluation-counts.ts';
import type { RatingCell } from '../store/rating-cells.ts';

const LEVELS = [1, 2, 3, 4, 5];

/** The same sums as the rollups hold, for answers that have none: by procedure, and in all (subject null). */
export function countsOf(cells: readonly RatingCell[]): readonly PeriodCounts[] {
  const known = cells.filter(({ procedure }) => procedure !== null);
  const groups = Map.groupBy(known, ({ procedure, scale }) => JSON.stringify([procedure, scale]));
  return [
    ...[...groups.values()].map((same) => sumOf(same[0]?.procedure ?? null, same)),
    ...[...Map.groupBy(cells, ({ scale }) => scale).values()].map((same) => sumOf(null, same)),
  ];
}

function sumOf(subject: string | null, same: readonly RatingCell[]): PeriodCounts {
  const counts = LEVELS.map((level) =>
    same.reduce((sum, cell) => sum + (cell.level === level ? cell.n : 0), 0),
  );
  return { subject, scale: same[0]?.scale ?? '', counts, withdrawn: 0 };
}
