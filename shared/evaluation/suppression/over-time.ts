import { MINIMUM } from '../satisfaction.ts';
import { READ_BEFORE } from './cross-cut.ts';
import { suppress, type Hidden } from './suppress.ts';
import type { Cell, Sum, Table } from './table.ts';

/** Ratings of one row in one region of time: days that lie in the same periods, arrivals between the same looks. */
export interface Piece {
  readonly row: string;
  readonly region: string;
  /** By level from 1 (worst). */
  readonly counts: readonly number[];
}

/** The rows that may not be shown; ALL_ROWS is their sum. */
export type HiddenRows = ReadonlyMap<string, Hidden>;
export const ALL_ROWS = '*';

/** A table that was shown: the regions that it added up and the rows that it hid. */
export interface ShownTable {
  readonly id: string;
  readonly regions: ReadonlySet<string>;
  readonly hidden: HiddenRows;
}

export interface OverTimeRules {
  /** Whether a level counts as satisfied, worst level first. */
  readonly satisfied: readonly boolean[];
  /** Where looks cut time to pieces, the search beyond this takes seconds; hiding more is safe and quick. */
  readonly mostCells?: number;
}

const MOST_CELLS = 200;
const SEEN = 'seen/';
const OWN = 'own/';

/**
 * What a table over these regions must hide, given what others showed before: nobody who keeps them all can compute how
 * many of fewer than ten citizens were satisfied, in a region or in any sum of rows and regions that is small.
 * Where only hiding something that was read before would help, every row is hidden that has a small region or had
 * anything hidden before: then each earlier table's protection still holds, because no new figure touches what it hid.
 */
export function hiddenAfter(
  pieces: readonly Piece[],
  own: ReadonlySet<string>,
  before: readonly ShownTable[],
  { satisfied, mostCells = MOST_CELLS }: OverTimeRules,
): HiddenRows {
  const cells = cellsOf(pieces, own, before);
  const table = tableOf(cells, own, before, satisfied);
  const small = smallRows(cells, own);
  const tooMany = before.length > 0 && table.cells.length > mostCells;
  const hidden = tooMany ? null : suppress(table);
  if (hidden === null || [...hidden.keys()].some((id) => id.startsWith(SEEN)))
    return new Map([...everHidden(cells, own, before), ...small]);
  const chosen = [...hidden]
    .filter(([id]) => id.startsWith(OWN))
    .map(([id, why]) => [id.slice(OWN.length), why] as const);
  return new Map([...chosen, ...small]);
}

/** What nobody ever looks at needs no cell; what is empty neither. */
function cellsOf(
  pieces: readonly Piece[],
  own: ReadonlySet<string>,
  before: readonly ShownTable[],
): readonly Cell[] {
  const looked = new Set([...own, ...before.flatMap(({ regions }) => [...regions])]);
  return pieces
    .filter(({ region, counts }) => looked.has(region) && total(counts) > 0)
    .map(({ row, region, counts }) => ({
      id: JSON.stringify([row, region]),
      row,
      column: region,
      counts,
      shown: false,
    }));
}

function tableOf(
  cells: readonly Cell[],
  own: ReadonlySet<string>,
  before: readonly ShownTable[],
  satisfied: readonly boolean[],
): Table {
  const rows = [...new Set(cells.map(({ row }) => row)), ALL_ROWS];
  const sumsOf = (regions: ReadonlySet<string>): readonly Sum[] =>
    rows
      .map((row) => ({ id: row, cells: inside(cells, row, regions).map(({ id }) => id) }))
      .filter((sum) => sum.cells.length > 0);
  const seen = before.flatMap(({ id, regions, hidden }) =>
    sumsOf(regions)
      .filter((sum) => !hidden.has(sum.id))
      .map((sum) => ({
        id: `${SEEN}${id}/${sum.id}`,
        cells: [...sum.cells, READ_BEFORE.id],
      })),
  );
  const ownSums = sumsOf(own).map((sum) => ({ ...sum, id: OWN + sum.id }));
  return { cells: [...cells, READ_BEFORE], sums: [...ownSums, ...seen], satisfied };
}

function inside(
  cells: readonly Cell[],
  row: string,
  regions: ReadonlySet<string>,
): readonly Cell[] {
  return cells.filter((cell) => regions.has(cell.column) && (row === ALL_ROWS || cell.row === row));
}

function smallRows(cells: readonly Cell[], own: ReadonlySet<string>): HiddenRows {
  const rows = [...new Set(cells.map(({ row }) => row)), ALL_ROWS];
  const small = rows.filter((row) => {
    const n = inside(cells, row, own).reduce((sum, { counts }) => sum + total(counts), 0);
    return n > 0 && n < MINIMUM.shown;
  });
  return new Map(small.map((row) => [row, 'too-few']));
}

/**
 * Every row with something to hide. The sum of all stays where it adds up whole tables that were shown before and every
 * small region lies in one of them: their protection keeps their sums, so it keeps this one.
 */
function everHidden(
  cells: readonly Cell[],
  own: ReadonlySet<string>,
  before: readonly ShownTable[],
): HiddenRows {
  const small = cells.filter(({ counts }) => total(counts) < MINIMUM.shown);
  const parts = before.filter(({ regions }) => [...regions].every((region) => own.has(region)));
  const unread = small.some(({ column }) => !parts.some(({ regions }) => regions.has(column)));
  const hidden = before.flatMap(({ hidden: its }) => [...its.keys()]);
  const sum = unread ? [ALL_ROWS] : [];
  const rows = [...sum, ...small.map(({ row }) => row), ...hidden];
  return new Map(rows.map((row) => [row, 'protects-another']));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
