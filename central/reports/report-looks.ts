import type { ReportForm } from '../../shared/contract/reports.ts';
import type { RatingCell } from '../store/rating-cells.ts';
import { answerCounts } from './answer-counts.ts';
import { cutsOf } from './forms.ts';
import type { ReportLook } from './hidden-in.ts';
import type { ReportPeriod } from './period.ts';
import type { SnapshotCount } from './snapshot.ts';

/** One or the other: what was said of a clerk is nothing that was said of a procedure. */
export function withAnswers(
  counts: readonly SnapshotCount[],
  unit: string,
  answers: readonly RatingCell[],
  period: ReportPeriod,
): readonly SnapshotCount[] {
  if (answers.length === 0) return counts;
  const rest = counts.filter(({ cut }) => cut !== 'procedure');
  return [...rest, ...answerCounts(unit, answers, period)];
}

/** What a report of some units shows, of their ratings and of the first one's answers. */
export function looksOf(
  form: ReportForm,
  unitIds: readonly string[],
  cells: readonly RatingCell[],
  answers: readonly RatingCell[],
): readonly ReportLook[] {
  const apart = answers.length > 0;
  const cuts = cutsOf(form).filter((cut) => cut !== 'procedure' || !apart);
  const ratings = unitIds.map((unit): ReportLook => ({
    unit,
    source: 'ratings',
    cells: cells.filter((cell) => cell.unit === unit),
    cuts,
  }));
  const [unit = ''] = unitIds;
  const asked: ReportLook = {
    unit,
    source: 'answers',
    cells: answers,
    cuts: ['procedure', 'answers'],
  };
  return apart ? [...ratings, asked] : ratings;
}
