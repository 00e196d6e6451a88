import type { Cell, Table } from './table.ts';

/** One answer more (+1) or fewer (−1) on the satisfied side in each of a few cells, between the same two levels. */
export type Move = ReadonlyMap<Cell, 1 | -1>;

/** Cells by row and column. */
export type Places = ReadonlyMap<string, Cell>;

export function placesOf({ cells }: Table): Places {
  return new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
}

/**
 * Ways in which the counts of a table could be otherwise and still give the same totals, starting from one cell:
 * that cell alone, a swap with one other cell, or a rectangle of two rows and two columns.
 */
export function* movesFrom(start: Cell, table: Table, places: Places): Generator<Move> {
  for (const move of allMoves(start, table, places))
    if (isPossible(move, table.satisfied)) yield move;
}

function* allMoves(start: Cell, table: Table, places: Places): Generator<Move> {
  for (const sign of [1, -1] as const) {
    const back = opposite(sign);
    yield new Map([[start, sign]]);
    for (const other of table.cells)
      if (other !== start)
        yield new Map([
          [start, sign],
          [other, back],
        ]);
    for (const far of table.cells) {
      if (far.row === start.row || far.column === start.column) continue;
      const sameRow = places.get(placeOf(start.row, far.column));
      const sameColumn = places.get(placeOf(far.row, start.column));
      if (sameRow && sameColumn)
        yield new Map([
          [start, sign],
          [far, sign],
          [sameRow, back],
          [sameColumn, back],
        ]);
    }
  }
}

/** Whether some dissatisfied and some satisfied level have the answers that the move takes away. */
export function isPossible(move: Move, satisfied: readonly boolean[]): boolean {
  const has = (level: number, sign: 1 | -1): boolean =>
    [...move].every(([cell, its]) => its !== sign || (cell.counts[level] ?? 0) > 0);
  return (
    satisfied.some((good, level) => !good && has(level, 1)) &&
    satisfied.some((good, level) => good && has(level, -1))
  );
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

function placeOf(row: string, column: string): string {
  return JSON.stringify([row, column]);
}
