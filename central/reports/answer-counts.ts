import type { RatingCell } from '../store/rating-cells.ts';
import type { ReportPeriod } from './period.ts';
import type { SnapshotCount } from './snapshot.ts';

const LEVELS = [1, 2, 3, 4, 5];

/** The answers about procedures as a report counts them: of each procedure, and of all. They stand in the first month. */
export function answerCounts(
  unit: string,
  answers: readonly RatingCell[],
  { from }: Pick<ReportPeriod, 'from'>,
): readonly SnapshotCount[] {
  const month = from.slice(0, 'YYYY-MM'.length);
  const countOf = (
    cut: 'procedure' | 'answers',
    id: string,
    same: readonly RatingCell[],
  ): SnapshotCount => ({
    unit,
    cut,
    id,
    month,
    scale: same[0]?.scale ?? '',
    counts: byLevel(same, ({ n, excluded }) => n - excluded),
    excluded: byLevel(same, ({ excluded }) => excluded),
    withdrawn: 0,
  });
  const known = answers.filter(({ procedure }) => procedure !== null);
  const procedures = Map.groupBy(known, ({ procedure, scale }) =>
    JSON.stringify([procedure, scale]),
  );
  return [
    ...[...procedures]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, same]) => countOf('procedure', same[0]?.procedure ?? '', same)),
    ...[...Map.groupBy(answers, ({ scale }) => scale)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, same]) => countOf('answers', '', same)),
  ];
}

function byLevel(
  cells: readonly RatingCell[],
  of: (cell: RatingCell) => number,
): readonly number[] {
  return LEVELS.map((level) =>
    cells.reduce((sum, cell) => sum + (cell.level === level ? of(cell) : 0), 0),
  );
}
