import type { Scale } from '../../../shared/domain/scale.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import { suppress, type Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import {
  stretchesOf,
  type Cell,
  type Sum,
  type Table,
} from '../../../shared/evaluation/suppression/table.ts';
import type { ReportPeriod } from '../period.ts';

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

/** Beyond it the search for the cheapest way to hide takes seconds; hiding more is safe and quick. */
const MOST_CELLS = 600;
/** What has been read can't be hidden any more: it costs this many ratings on top, so it is chosen last. */
const READ_BEFORE = 20_000;
const SEEN = 'seen/';
const OWN = 'own/';

/**
 * What the last of the periods must hide, given what reports of the others (in order of their making) showed already.
 * Where only hiding something that was read before would help, the sum of all is hidden and every row that has a small
 * stretch or had anything hidden before: then each earlier report's protection still holds, because no new figure
 * touches what it hid.
 */
export function hiddenRows(
  rows: readonly MonthCounts[],
  periods: readonly ReportPeriod[],
  scale: Scale,
): HiddenRows {
  const done: { readonly period: ReportPeriod; readonly hidden: HiddenRows }[] = [];
  for (const period of periods)
    done.push({ period, hidden: hiddenAfter(rows, period, done, scale) });
  return done.at(-1)?.hidden ?? new Map();
}

interface Shown {
  readonly period: ReportPeriod;
  readonly hidden: HiddenRows;
}

function hiddenAfter(
  rows: readonly MonthCounts[],
  own: ReportPeriod,
  before: readonly Shown[],
  scale: Scale,
): HiddenRows {
  const overlapping = before.filter(({ period }) => period.from <= own.to && period.to >= own.from);
  const table = tableOf(rows, own, overlapping, scale);
  const small = smallRows(rows, own);
  const hidden = table.cells.length > MOST_CELLS ? null : suppress(table);
  if (hidden === null || [...hidden.keys()].some((id) => id.startsWith(SEEN)))
    return new Map([...everHidden(table, overlapping), ...small]);
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
      .filter(({ id }) => !hidden.has(id))
      .map(({ id, cells: its }) => ({
        id: `${SEEN}${period.text}/${id}`,
        cells: [...its, ...Array.from({ length: READ_BEFORE }, () => its[0] ?? [])].flat(),
      })),
  );
  const sums = [...sumsOf(own, OWN), ...seen].filter(({ cells: its }) => its.length > 0);
  return { cells, sums, satisfied: scale.levels.map(({ satisfied }) => satisfied) };
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

function everHidden({ cells }: Table, before: readonly Shown[]): HiddenRows {
  const small = cells.filter(({ counts }) => total(counts) < MINIMUM.shown).map(({ row }) => row);
  const hidden = before.flatMap(({ hidden: its }) => [...its.keys()]);
  return new Map([ALL_ROWS, ...small, ...hidden].map((id) => [id, 'protects-another']));
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
