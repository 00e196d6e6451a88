import type { Locale } from '../../../shared/domain/local-text.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { satisfaction, type Satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import { ALL_ROWS, type HiddenRows } from '../../../shared/evaluation/suppression/shown-table.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import { parsePeriod, type ReportPeriod } from '../period.ts';
import type { Cut, ReportSnapshot, SnapshotCount } from '../snapshot.ts';
import { hiddenRows, sumCounts } from './hidden.ts';

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
  readonly satisfaction: Exclude<Satisfaction, { standing: 'too-few' }> | null;
}

/** All rows of one cut of one unit in one scale, and their sum. */
export interface CutFigures {
  readonly scale: Scale;
  readonly rows: readonly RowFigure[];
  readonly total: RowFigure;
}

export const NO_SUBJECT = '';
export const ROW_CUTS = ['clerk', 'counter', 'procedure'] as const;

export function periodOfSnapshot({ period }: Pick<ReportSnapshot, 'period'>): ReportPeriod {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new RangeError(`no period ${period}`);
  return parsed;
}

/** The figures of a cut, one entry for each scale with ratings in the period. */
export function figuresOf(
  snapshot: ReportSnapshot,
  unit: string,
  cut: Exclude<Cut, 'unit'>,
): readonly CutFigures[] {
  const period = periodOfSnapshot(snapshot);
  return scalesOf(snapshot, unit).map((scale) => {
    const hidden = hiddenOf(snapshot, unit, scale);
    const its = hidden.get(cut) ?? new Map();
    const rows = countRows(snapshot, unit, cut, scale);
    const own = [...new Set(rows.map(({ id }) => id))].map((id) =>
      figureFrom(
        rows.filter((row) => row.id === id),
        { unit, cut, id, scale },
        period,
        its.get(id),
      ),
    );
    const totals = snapshot.counts.filter(
      (row) => row.unit === unit && row.cut === 'unit' && row.scale === scale.id,
    );
    const about = { unit, cut: 'unit', id: '', scale } as const;
    return {
      scale,
      rows: own.filter(({ n, withdrawn }) => n + withdrawn > 0),
      total: figureFrom(totals, about, period, its.get(ALL_ROWS)),
    };
  });
}

/** The whole unit's figures, one for each scale with ratings. */
export function unitFigures(snapshot: ReportSnapshot, unit: string): readonly RowFigure[] {
  return figuresOf(snapshot, unit, 'clerk').map(({ total }) => total);
}

function scalesOf(snapshot: ReportSnapshot, unit: string): readonly Scale[] {
  const { from, to } = periodOfSnapshot(snapshot);
  return snapshot.scales.filter(({ id }) =>
    snapshot.counts.some(
      (row) =>
        row.unit === unit &&
        row.scale === id &&
        `${row.month}-01` >= from &&
        `${row.month}-01` <= to,
    ),
  );
}

/** Finding what to hide is slow and each table of a report asks for it, so it is kept as long as the snapshot is. */
const FOUND = new WeakMap<ReportSnapshot, Map<string, ReadonlyMap<Cut, HiddenRows>>>();

function hiddenOf(
  snapshot: ReportSnapshot,
  unit: string,
  scale: Scale,
): ReadonlyMap<Cut, HiddenRows> {
  const kept = FOUND.get(snapshot) ?? new Map<string, ReadonlyMap<Cut, HiddenRows>>();
  FOUND.set(snapshot, kept);
  const key = JSON.stringify([unit, scale.id]);
  const found = kept.get(key) ?? findHidden(snapshot, unit, scale);
  kept.set(key, found);
  return found;
}

/**
 * What each cut hides. All cuts have one sum, so a sum that one of them hides could be had by adding another's rows:
 * then nothing of any cut is shown.
 */
function findHidden(
  snapshot: ReportSnapshot,
  unit: string,
  scale: Scale,
): ReadonlyMap<Cut, HiddenRows> {
  const periods = [...snapshot.earlier, snapshot.period].map((period) =>
    periodOfSnapshot({ period }),
  );
  const all = [...ROW_CUTS, 'field' as const].map((cut) => {
    const rows = countRows(snapshot, unit, cut, scale);
    const months = rows.map(({ id, month, counts }) => ({ row: id, month, counts }));
    return { cut, rows, hidden: hiddenRows(months, periods, scale) };
  });
  const sumHidden = all.some(({ hidden }) => hidden.has(ALL_ROWS));
  return new Map(
    all.map(({ cut, rows, hidden }) => {
      if (!sumHidden) return [cut, hidden];
      const ids = [...rows.map(({ id }) => id), ALL_ROWS];
      return [cut, new Map(ids.map((id) => [id, hidden.get(id) ?? 'protects-another'] as const))];
    }),
  );
}

/** The rows of a cut, and one more for ratings without a procedure, so that every cut adds up to the unit. */
function countRows(
  snapshot: ReportSnapshot,
  unit: string,
  cut: Exclude<Cut, 'unit'>,
  scale: Scale,
): readonly SnapshotCount[] {
  const ours = snapshot.counts.filter((row) => row.unit === unit && row.scale === scale.id);
  const rows = ours.filter((row) => row.cut === cut);
  const rest = ours
    .filter((row) => row.cut === 'unit')
    .map((whole) => {
      const parts = rows.filter(({ month }) => month === whole.month);
      const sum = sumCounts(parts.map(({ counts }) => counts));
      const out = sumCounts(parts.map(({ excluded }) => excluded));
      const withdrawn = parts.reduce((all, part) => all + part.withdrawn, 0);
      const counts = whole.counts.map((count, level) => count - (sum[level] ?? 0));
      const excluded = whole.excluded.map((count, level) => count - (out[level] ?? 0));
      const rest = { counts, excluded, withdrawn: whole.withdrawn - withdrawn };
      return { ...whole, ...rest, cut, id: NO_SUBJECT };
    });
  const left = rest.filter((row) => row.withdrawn > 0 || row.counts.some((count) => count > 0));
  return [...rows, ...left];
}

/** One row's figure from its months' counts. */
export function figureFrom(
  rows: readonly SnapshotCount[],
  about: Pick<RowFigure, 'unit' | 'cut' | 'id' | 'scale'>,
  { from, to }: ReportPeriod,
  hidden: Hidden | undefined,
): RowFigure {
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
    satisfaction: seen,
  };
}

/** The name of a row in the report's language; null for the rows that only a report has. */
export function nameOf(
  { names, units }: ReportSnapshot,
  { unit, cut, id }: Pick<RowFigure, 'unit' | 'cut' | 'id'>,
  locale: Locale,
): string | null {
  if (cut === 'unit') return units.find((one) => one.id === unit)?.name[locale] ?? unit;
  if (id === NO_SUBJECT) return null;
  const found = names.find((one) => one.unit === unit && one.cut === cut && one.id === id);
  return found?.name[locale] ?? id;
}
