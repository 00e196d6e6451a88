import type { Locale } from '../../../shared/domain/local-text.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { satisfaction, type Satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import { ALL_ROWS } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { Cut, ReportSnapshot, SnapshotCount, SnapshotHidden } from '../snapshot.ts';
import { countRows, NO_SUBJECT, periodOfSnapshot, wholeOf } from './cut-rows.ts';
import { hiddenOf } from './hidden-of.ts';
import { sumCounts } from './hidden.ts';

/** One row of a report in one scale. `satisfaction` is null where it may not be shown; `n` always may. */
export interface RowFigure {
  readonly unit: string;
  readonly cut: Cut;
  /** '' for all of the unit, or for what belongs to no row of its cut. */
  readonly id: string;
  readonly scale: Scale;
  readonly n: number;
  readonly withdrawn: number;
  /** By level, taken out by a reviewer and in no other number here. */
  readonly excluded: readonly number[];
  readonly hidden: Hidden | null;
  /** What was last shown of it, where it is hidden now. */
  readonly last: SnapshotHidden['last'];
  readonly satisfaction: Exclude<Satisfaction, { standing: 'too-few' }> | null;
}

/** All rows of one cut of one unit in one scale, and their sum. */
export interface CutFigures {
  readonly scale: Scale;
  readonly rows: readonly RowFigure[];
  readonly total: RowFigure;
}

/** The figures of a cut, one entry for each scale with ratings in the period. */
export function figuresOf(
  snapshot: ReportSnapshot,
  unit: string,
  cut: Exclude<Cut, 'unit'>,
): readonly CutFigures[] {
  const whole = wholeOf(snapshot, unit, cut);
  return scalesOf(snapshot, unit, whole).map((scale) => {
    const its = hiddenOf(snapshot, unit, scale).get(cut) ?? new Map();
    const rows = countRows(snapshot, unit, cut, scale);
    const own = [...new Set(rows.map(({ id }) => id))].map((id) =>
      figureFrom(
        rows.filter((row) => row.id === id),
        { unit, cut, id, scale },
        snapshot,
        its.get(id),
      ),
    );
    const totals = snapshot.counts.filter(
      (row) => row.unit === unit && row.cut === whole && row.scale === scale.id,
    );
    const about = { unit, cut: whole, id: '', scale };
    return {
      scale,
      rows: own.filter(({ n, withdrawn }) => n + withdrawn > 0),
      total: figureFrom(totals, about, snapshot, its.get(ALL_ROWS)),
    };
  });
}

/** The whole unit's figures, one for each scale with ratings. */
export function unitFigures(snapshot: ReportSnapshot, unit: string): readonly RowFigure[] {
  return figuresOf(snapshot, unit, 'clerk').map(({ total }) => total);
}

function scalesOf(
  snapshot: ReportSnapshot,
  unit: string,
  whole: 'unit' | 'answers',
): readonly Scale[] {
  const { from, to } = periodOfSnapshot(snapshot);
  return snapshot.scales.filter(({ id }) =>
    snapshot.counts.some(
      (row) =>
        row.unit === unit &&
        (row.cut === 'answers') === (whole === 'answers') &&
        row.scale === id &&
        `${row.month}-01` >= from &&
        `${row.month}-01` <= to,
    ),
  );
}

/** One row's figure from its months' counts. */
export function figureFrom(
  rows: readonly SnapshotCount[],
  about: Pick<RowFigure, 'unit' | 'cut' | 'id' | 'scale'>,
  snapshot: Pick<ReportSnapshot, 'period' | 'hidden'>,
  hidden: Hidden | undefined,
): RowFigure {
  const { from, to } = periodOfSnapshot(snapshot);
  const inside = rows.filter(({ month }) => `${month}-01` >= from && `${month}-01` <= to);
  const counts = sumCounts(inside.map((row) => row.counts));
  const figure = satisfaction({ scale: about.scale.id, counts }, about.scale);
  const { n } = figure;
  const seen = hidden === undefined && figure.standing !== 'too-few' ? figure : null;
  return {
    ...about,
    n,
    withdrawn: inside.reduce((sum, row) => sum + row.withdrawn, 0),
    excluded: sumCounts(inside.map((row) => row.excluded)),
    hidden: hidden ?? (seen === null && n > 0 ? 'too-few' : null),
    last: seen === null ? lastOf(snapshot, about) : null,
    satisfaction: seen,
  };
}

function lastOf(
  { hidden = [] }: Pick<ReportSnapshot, 'hidden'>,
  { unit, cut, id, scale }: Pick<RowFigure, 'unit' | 'cut' | 'id' | 'scale'>,
): SnapshotHidden['last'] {
  const line = hidden.find(
    (one) => one.unit === unit && one.cut === cut && one.id === id && one.scale === scale.id,
  );
  return line?.last ?? null;
}

/** The name of a row in the report's language; null for the rows that only a report has. */
export function nameOf(
  { names, units }: ReportSnapshot,
  { unit, cut, id }: Pick<RowFigure, 'unit' | 'cut' | 'id'>,
  locale: Locale,
): string | null {
  if (cut === 'unit' || cut === 'answers')
    return units.find((one) => one.id === unit)?.name[locale] ?? unit;
  if (id === NO_SUBJECT) return null;
  const found = names.find((one) => one.unit === unit && one.cut === cut && one.id === id);
  return found?.name[locale] ?? id;
}
