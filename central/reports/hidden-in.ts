import type { Scale } from '../../shared/domain/scale.ts';
import { ALL_ROWS } from '../../shared/evaluation/suppression/shown-table.ts';
import type { LookCut, LookSource } from '../evaluations/looks/look.ts';
import { seeTable, type SeenFigures } from '../evaluations/looks/see.ts';
import type { CentralParts } from '../parts.ts';
import type { RatingCell } from '../store/rating-cells.ts';
import type { ReportPeriod } from './period.ts';
import type { Cut, SnapshotHidden } from './snapshot.ts';

export interface ReportLook {
  readonly unit: string;
  readonly source: LookSource;
  /** The period's ratings, or answers, of the unit in all scales. */
  readonly cells: readonly RatingCell[];
  /** What the report may show of them. */
  readonly cuts: readonly Cut[];
}

/** What a report must not show, decided beside all that anybody has seen before, and put on record as seen itself. */
export async function hiddenIn(
  { db }: Pick<CentralParts, 'db'>,
  looks: readonly ReportLook[],
  period: ReportPeriod,
  scales: readonly Scale[],
  at: Date,
): Promise<readonly SnapshotHidden[]> {
  const { from, to } = period;
  const found: SnapshotHidden[] = [];
  for (const { unit, source, cells, cuts } of looks)
    for (const scale of scales) {
      const own = cells.filter((cell) => cell.scale === scale.id);
      if (own.length === 0) continue;
      const subject = { unit, source, scale: scale.id };
      const seen = await seeTable(db, { subject, scale, period: { from, to }, cells: own, at });
      found.push(...cuts.flatMap((cut) => linesOf(seen, unit, scale.id, cut)));
    }
  return found;
}

function linesOf(
  seen: SeenFigures,
  unit: string,
  scale: string,
  cut: Cut,
): readonly SnapshotHidden[] {
  const isSum = cut === 'unit' || cut === 'answers';
  const its: LookCut = isSum ? 'clerk' : cut;
  return Object.entries(seen.hidden[its])
    .filter(([row]) => (row === ALL_ROWS) === isSum)
    .map(([row, why]) => {
      const last = seen.lastShown(its, row);
      const before = last && { at: last.at.toISOString(), counts: last.counts };
      return { unit, cut, id: isSum ? '' : row, scale, why, last: before };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
