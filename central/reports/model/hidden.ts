import type { Scale } from '../../../shared/domain/scale.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import { suppress, type Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import {
  stretchesOf,
  type Cell,
  type Sum,
  type Table,
} from '../../../shared/evaluation/suppression/table.ts';
import { connectedTo, type ReportPeriod } from '../period.ts';

/** Ratings of one row of a report in one month. */
export interface MonthCounts {
  readonly row: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly counts: readonly number[];
}

/** The rows of one period that may not be shown; ALL_ROWS is their sum. */
export type HiddenRows = ReadonlyMap<string, Hidden>;
export const ALL_ROWS = '*';

/** Where earlier reports cut time to pieces, the search beyond this takes seconds; hiding more is safe and quick. */
const MOST_CELLS = 200;
/**
 * What has been read can't be hidden any more, so it must be the last thing that is chosen: this many ratings belong to
 * each such sum. They are of no level of any scale, so no move can touch them.
 */
const READ_BEFORE: Cell = {
  id: 'read before',
  row: 'read before',
  column: '',
  counts: [0, 0, 0, 0, 0, 1_000_000],
  shown: false,
};
const SEEN = 'seen/';
const OWN = 'own/';

/**
 * What the last of the periods must hide, given what reports of the others (in order of their making) showed already.
 * Where only hiding something that was read before would help, every row is hidden that has a small stretch or had
 * anything hidden before: then each earlier report's protection still holds, because no new figure touches what it hid.
 */
export function hiddenRows(
  rows: readonly MonthCounts[],
  periods: readonly ReportPeriod[],
  scale: Scale,
  mostCells = MOST_CELLS,
): HiddenRows {
  const done: { readonly period: ReportPeriod; readonly hidden: HiddenRows }[] = [];
  for (const period of periods)
    done.push({ period, hidden: hiddenAfter(rows, period, done, { scale, mostCells }) });
  return done.at(-1)?.hidden ?? new Map();
}

interface Shown {
  readonly period: ReportPeriod;
  readonly hidden: HiddenRows;
}

function hiddenAfter(
  rows: readonly MonthCounts[],
  own: ReportPeriod,
  all: readonly Shown[],
  { scale, mostCells }: { readonly scale: Scale; readonly mostCells: number },
): HiddenRows {
  const near = connectedTo(
    own,
    all.map(({ period }) => period),
  );
  const before = all.filter(({ period }) => near.includes(period));
  const table = tableOf(rows, own, before, scale);
  const small = smallRows(rows, own);
  const tooMany = before.length > 0 && table.cells.length > mostCells;
  const hidden = tooMany ? null : suppress(table);
  if (hidden === null || [...hidden.keys()].some((id) => id.startsWith(SEEN)))
    return new Map([...everHidden(table, own, before), ...small]);
  const chosen = [...hidden]
    .filter(([id]) => id.startsWith(OWN))
    .map(([id, why]) => [id.slice(OWN.length), why] as const);
  return new Map([...chosen, ...small]);
}

/** Cells are the stretches of days between the periods' ends: what subtracting one report from another gives. */
function tableOf(
  rows: readonly MonthCounts[],
  own: ReportPeriod,
  before: readonly Shown[],
  scale: Scale,
): Table {
  const stretches = stretchesOf([...before.map(({ period }) => period), own]);
  const ids = [...new Set(rows.map(({ row }) => row))];
  const cells = stretches.flatMap(({ stretch }): readonly Cell[] =>
    ids.flatMap((row) => {
      const counts = countsOf(rows, row, stretch);
      const id = JSON.stringify([row, stretch.from]);
      return total(counts) === 0 ? [] : [{ id, row, column: stretch.from, counts, shown: false }];
    }),
  );
  const sumsOf = (period: ReportPeriod, prefix: string): readonly Sum[] =>
    [...ids, ALL_ROWS].map((row) => ({ id: prefix + row, cells: idsIn(cells, row, period) }));
  const seen = before.flatMap(({ period, hidden }) =>
    sumsOf(period, '')
      .filter(({ id, cells: its }) => !hidden.has(id) && its.length > 0)
      .map(({ id, cells: its }) => ({
        id: `${SEEN}${period.text}/${id}`,
        cells: [...its, READ_BEFORE.id],
      })),
  );
  const ownSums = sumsOf(own, OWN).filter(({ cells: its }) => its.length > 0);
  const sums = [...ownSums, ...seen];
  return {
    cells: [...cells, READ_BEFORE],
    sums,
    satisfied: scale.levels.map(({ satisfied }) => satisfied),
  };
}

function idsIn(cells: readonly Cell[], row: string, { from, to }: ReportPeriod): readonly string[] {
  return cells
    .filter((cell) => cell.column >= from && cell.column <= to)
    .filter((cell) => row === ALL_ROWS || cell.row === row)
    .map(({ id }) => id);
}

function smallRows(rows: readonly MonthCounts[], own: ReportPeriod): HiddenRows {
  const ids = [...new Set(rows.map(({ row }) => row)), ALL_ROWS];
  const small = ids.filter((id) => {
    const n = total(countsOf(rows, id, own));
    return n > 0 && n < MINIMUM.shown;
  });
  return new Map(small.map((id) => [id, 'too-few']));
}

/**
 * Every row with something to hide. The sum of all stays where it adds up whole periods that were reported before and
 * every small stretch lies in one of them: their protection keeps their sums, so it keeps this one.
 */
function everHidden({ cells }: Table, own: ReportPeriod, before: readonly Shown[]): HiddenRows {
  const small = cells.filter(({ counts }) => total(counts) < MINIMUM.shown);
  const parts = before.filter(({ period }) => period.from >= own.from && period.to <= own.to);
  const unread = small.some(
    ({ column }) => !parts.some(({ period }) => column >= period.from && column <= period.to),
  );
  const hidden = before.flatMap(({ hidden: its }) => [...its.keys()]);
  const sum = unread ? [ALL_ROWS] : [];
  const rows = [...sum, ...small.map(({ row }) => row), ...hidden];
  return new Map(rows.map((id) => [id, 'protects-another']));
}

function countsOf(
  rows: readonly MonthCounts[],
  row: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly number[] {
  const within = rows
    .filter((candidate) => row === ALL_ROWS || candidate.row === row)
    .filter(({ month }) => `${month}-01` >= from && `${month}-01` <= to);
  return sumCounts(within.map(({ counts }) => counts));
}

/** Adds up by level; counts of fewer levels end earlier. */
export function sumCounts(rows: readonly (readonly number[])[]): readonly number[] {
  const levels = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: levels }, (_, level) =>
    rows.reduce((sum, counts) => sum + (counts[level] ?? 0), 0),
  );
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
