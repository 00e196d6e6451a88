import type { Scale } from '../../../shared/domain/scale.ts';
import { parsePeriod, type ReportPeriod } from '../period.ts';
import type { Cut, ReportSnapshot, SnapshotCount } from '../snapshot.ts';
import { sumCounts } from './hidden.ts';

export const NO_SUBJECT = '';
export const ROW_CUTS = ['clerk', 'counter', 'procedure'] as const;

export function periodOfSnapshot({ period }: Pick<ReportSnapshot, 'period'>): ReportPeriod {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new RangeError(`no period ${period}`);
  return parsed;
}

/** What the rows of a cut add up to: all ratings, or all answers about procedures where those are asked apart. */
export function wholeOf({ counts }: ReportSnapshot, unit: string, cut: Cut): 'unit' | 'answers' {
  const apart = counts.some((row) => row.unit === unit && row.cut === 'answers');
  return cut === 'procedure' && apart ? 'answers' : 'unit';
}

/** The rows of a cut, and one more for ratings without a procedure, so that every cut adds up to the unit. */
export function countRows(
  snapshot: ReportSnapshot,
  unit: string,
  cut: Exclude<Cut, 'unit'>,
  scale: Scale,
): readonly SnapshotCount[] {
  const ours = snapshot.counts.filter((row) => row.unit === unit && row.scale === scale.id);
  const rows = ours.filter((row) => row.cut === cut);
  const rest = ours
    .filter((row) => row.cut === wholeOf(snapshot, unit, cut))
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
