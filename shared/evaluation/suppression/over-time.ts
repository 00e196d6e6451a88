import { READ_BEFORE } from './cross-cut.ts';
import { lookedAt, type Line, type Looked } from './looked.ts';
import { ALL_ROWS, type HiddenRows, type Piece, type ShownTable } from './shown-table.ts';
import { isSmall, smallFigures } from './small-figures.ts';
import { suppress } from './suppress.ts';
import { hiddenQuickly } from './quickly.ts';
import type { Cell, Sum, Table } from './table.ts';

export interface OverTimeRules {
  /** Whether a level counts as satisfied, worst level first. */
  readonly satisfied: readonly boolean[];
  /** Rows of one group have a sum that is shown as well. */
  readonly groups?: ReadonlyMap<string, string>;
  /** Where looks cut time to pieces, the search beyond this takes seconds; the quick way hides more. */
  readonly mostCells?: number;
}

const MOST_CELLS = 200;
const SEEN = 'seen/';
const OWN = 'own/';

/**
 * What a table over these regions must hide, given what others showed before: nobody who keeps them all can compute how
 * many of fewer than ten citizens were satisfied, in a region or in any sum of rows and regions that is small and that
 * one table or the difference of two gives. Where only hiding something that was read before would help, all is hidden:
 * then the table tells nothing new.
 *
 * How all rows together answered in a column (regions that the same tables add up) is taken to be known, for tables of
 * the same ratings by other rows may tell it. So all is hidden where a column has fewer than ten.
 */
export function hiddenAfter(
  pieces: readonly Piece[],
  own: ReadonlySet<string>,
  before: readonly ShownTable[],
  { satisfied, groups = new Map(), mostCells = MOST_CELLS }: OverTimeRules,
): HiddenRows {
  const looked = lookedAt(pieces, own, before, groups);
  const small = smallLines(looked);
  const figures = smallFigures(looked);
  const tooMany = before.length > 0 && looked.cells.length > mostCells;
  const chosen = [...looked.columns.values()].some((cells) => isSmall(cells))
    ? null
    : tooMany
      ? hiddenQuickly(looked, figures, new Set(small.keys()), satisfied)
      : search(looked, figures, satisfied);
  const rows = chosen ?? [...looked.lines.map(({ id }) => id), ALL_ROWS];
  return new Map([...rows.map((row) => [row, 'protects-another'] as const), ...small]);
}

/** Null where something would have to be hidden that has been read. */
function search(
  looked: Looked,
  figures: readonly (readonly Cell[])[],
  satisfied: readonly boolean[],
): readonly string[] | null {
  const hidden = [...suppress(tableOf(looked, figures, satisfied)).keys()];
  if (hidden.some((id) => id.startsWith(SEEN))) return null;
  return hidden.filter((id) => id.startsWith(OWN)).map((id) => id.slice(OWN.length));
}

function tableOf(
  looked: Looked,
  figures: readonly (readonly Cell[])[],
  satisfied: readonly boolean[],
): Table {
  const sums = looked.tables.flatMap(({ hidden }, at) =>
    looked.lines
      .map((line) => ({ line, cells: inTable(looked, line, at) }))
      .filter(({ line, cells }) => cells.length > 0 && hidden?.has(line.id) !== true)
      .map(({ line, cells }) =>
        hidden === null ? sumOf(OWN + line.id, cells) : readSum(`${at}/${line.id}`, cells),
      ),
  );
  const columns = [...looked.columns].map(([column, cells]) => readSum(`all/${column}`, cells));
  const several = figures.filter(({ length }) => length > 1);
  const secrets = several.map((cells, at) => ({ ...sumOf(`secret/${at}`, cells), shown: false }));
  return {
    cells: [...looked.cells, READ_BEFORE],
    sums: [...sums, ...columns, ...secrets],
    satisfied,
  };
}

function sumOf(id: string, cells: readonly Cell[]): Sum {
  return { id, cells: cells.map((cell) => cell.id) };
}

function readSum(id: string, cells: readonly Cell[]): Sum {
  return sumOf(SEEN + id, [...cells, READ_BEFORE]);
}

function inTable({ cells, within }: Looked, line: Line, table: number): readonly Cell[] {
  return cells.filter(({ row, column }) => line.has(row) && within.get(column)?.has(table));
}

/** Lines of the table itself with too few ratings, and their sum. */
function smallLines(looked: Looked): HiddenRows {
  const all: Line = { id: ALL_ROWS, has: () => true };
  const small = [...looked.lines, all].filter((line) => isSmall(inTable(looked, line, 0)));
  return new Map(small.map(({ id }) => [id, 'too-few']));
}
