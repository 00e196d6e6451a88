import type { Scale } from '../../../shared/domain/scale.ts';
import { hiddenAfter } from '../../../shared/evaluation/suppression/over-time.ts';
import type {
  HiddenRows,
  Piece,
  ShownTable,
} from '../../../shared/evaluation/suppression/shown-table.ts';
import { stretchesOf } from '../../../shared/evaluation/suppression/table.ts';
import { connectedTo, type ReportPeriod } from '../period.ts';

/** Ratings of one row of a report in one month. */
export interface MonthCounts {
  readonly row: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly counts: readonly number[];
}

/** What the last of the periods must hide, given what reports of the others (in order of their making) showed already. */
export function hiddenRows(
  rows: readonly MonthCounts[],
  periods: readonly ReportPeriod[],
  scale: Scale,
  mostCells?: number,
): HiddenRows {
  const satisfied = scale.levels.map((level) => level.satisfied);
  const rules = mostCells === undefined ? { satisfied } : { satisfied, mostCells };
  const done: { readonly period: ReportPeriod; readonly hidden: HiddenRows }[] = [];
  for (const own of periods) {
    const near = connectedTo(
      own,
      done.map(({ period }) => period),
    );
    const before = done.filter(({ period }) => near.includes(period));
    const all = [...before.map(({ period }) => period), own];
    const tables = before.map(({ period, hidden }, at): ShownTable => ({
      id: `${at}/${period.text}`,
      regions: regionsIn(all, period),
      hidden,
    }));
    const hidden = hiddenAfter(piecesOf(rows, all), regionsIn(all, own), tables, rules);
    done.push({ period: own, hidden });
  }
  return done.at(-1)?.hidden ?? new Map();
}

/** Regions are the stretches of days between the periods' ends: what subtracting one report from another gives. */
function regionsIn(all: readonly ReportPeriod[], { from, to }: ReportPeriod): ReadonlySet<string> {
  const within = stretchesOf(all).filter(({ stretch }) => stretch.from >= from && stretch.to <= to);
  return new Set(within.map(({ stretch }) => stretch.from));
}

function piecesOf(
  rows: readonly MonthCounts[],
  periods: readonly ReportPeriod[],
): readonly Piece[] {
  const ids = [...new Set(rows.map(({ row }) => row))];
  return stretchesOf(periods).flatMap(({ stretch: { from, to } }) =>
    ids.map((row) => {
      const within = rows.filter(
        (one) => one.row === row && `${one.month}-01` >= from && `${one.month}-01` <= to,
      );
      return { row, region: from, counts: sumCounts(within.map(({ counts }) => counts)) };
    }),
  );
}

/** Adds up by level; counts of fewer levels end earlier. */
export function sumCounts(rows: readonly (readonly number[])[]): readonly number[] {
  const levels = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: levels }, (_, level) =>
    rows.reduce((sum, counts) => sum + (counts[level] ?? 0), 0),
  );
}
