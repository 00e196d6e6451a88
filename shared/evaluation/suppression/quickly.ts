import type { Line, Looked } from './looked.ts';
import { isPossible, type Move } from './moves.ts';
import type { Cell } from './table.ts';

/**
 * What hides every figure where there are too many cells to try everything. A cell's witness is one answer more in it
 * and one fewer in the same column of another row, and where that would be seen, the reverse in a second column. The
 * rows that are hidden already come first, and the first that costs nothing is taken.
 * @param hidden lines of the table that are hidden whatever is found
 * @returns the lines to hide, or null where only hiding something that was read before would help
 */
export function hiddenQuickly(
  looked: Looked,
  figures: readonly (readonly Cell[])[],
  hidden: ReadonlySet<string>,
  satisfied: readonly boolean[],
): readonly string[] | null {
  const found = new Set(hidden);
  const sizes = sizesOf(looked);
  const lines = linesByRow(looked);
  const places = Map.groupBy(looked.cells, ({ row }) => row);
  for (const figure of figures) {
    let best: { readonly cost: number; readonly lines: readonly string[] } | undefined;
    for (const move of movesIn(figure, looked, places, found)) {
      if (net(move, (cell) => figure.includes(cell)) === 0 || !isPossible(move, satisfied))
        continue;
      const changed = betrayed(looked, lines, move, found);
      if (changed === null) continue;
      const cost = changed.reduce((sum, line) => sum + (sizes.get(line) ?? 0), 0);
      if (!best || cost < best.cost) best = { cost, lines: changed };
      if (cost === 0) break;
    }
    if (!best) return null;
    for (const line of best.lines) found.add(line);
  }
  return [...found];
}

function* movesIn(
  figure: readonly Cell[],
  { columns }: Looked,
  places: ReadonlyMap<string, readonly Cell[]>,
  hidden: ReadonlySet<string>,
): Generator<Move> {
  for (const cell of figure) {
    const others = (columns.get(cell.column) ?? []).filter(({ row }) => row !== cell.row);
    const order = [
      ...others.filter(({ row }) => hidden.has(row)),
      ...others.filter(({ row }) => !hidden.has(row)),
    ];
    for (const other of order) {
      yield* bothWays([cell, other]);
      for (const far of places.get(cell.row) ?? []) {
        if (far === cell) continue;
        const last = places.get(other.row)?.find(({ column }) => column === far.column);
        if (last) yield* bothWays([cell, other, last, far]);
      }
    }
  }
}

/** One more and one fewer in turn. */
function* bothWays(cells: readonly Cell[]): Generator<Move> {
  for (const first of [0, 1])
    yield new Map(cells.map((cell, at) => [cell, at % 2 === first ? 1 : -1]));
}

type LinesByRow = ReadonlyMap<string, readonly Line[]>;

/** The table's own lines that would be other after the move; null if one is that somebody has read. */
function betrayed(
  { tables, within }: Looked,
  linesOf: LinesByRow,
  move: Move,
  hidden: ReadonlySet<string>,
): readonly string[] | null {
  const changed: string[] = [];
  const touched = new Set([...move.keys()].flatMap(({ row }) => linesOf.get(row) ?? []));
  for (const line of touched)
    for (const [at, table] of tables.entries()) {
      if (at === 0 ? hidden.has(line.id) : table.hidden?.has(line.id)) continue;
      const inLine = ({ row, column }: Cell): boolean =>
        line.has(row) && within.get(column)?.has(at) === true;
      if (net(move, inLine) === 0) continue;
      if (at !== 0) return null;
      changed.push(line.id);
    }
  return changed;
}

function net(move: Move, counts: (cell: Cell) => boolean): number {
  let sum = 0;
  for (const [cell, sign] of move) if (counts(cell)) sum += sign;
  return sum;
}

function linesByRow({ cells, lines }: Looked): LinesByRow {
  const rows = [...new Set(cells.map(({ row }) => row))];
  return new Map(rows.map((row) => [row, lines.filter((line) => line.has(row))]));
}

/** Ratings in each line of the table. */
function sizesOf({ lines, cells, within }: Looked): ReadonlyMap<string, number> {
  const own = cells.filter(({ column }) => within.get(column)?.has(0));
  return new Map(
    lines.map((line) => {
      const its = own.filter(({ row }) => line.has(row)).flatMap(({ counts }) => counts);
      return [line.id, its.reduce((sum, count) => sum + count, 0)];
    }),
  );
}
