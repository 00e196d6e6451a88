import { MINIMUM } from '../satisfaction.ts';
import type { Looked } from './looked.ts';
import type { Cell } from './table.ts';

/**
 * Fewer than ten citizens whom a line singles out: in a column, in the table, or in it and not in another. Where several
 * rows of a sum have as few, what the other rows leave of it is all of them together.
 */
export function smallFigures(looked: Looked): readonly (readonly Cell[])[] {
  const found = new Map<string, readonly Cell[]>();
  const note = (cells: readonly Cell[]): void => {
    if (isSmall(cells)) found.set(JSON.stringify(cells.map(({ id }) => id)), cells);
  };
  for (const cells of stretchesOf(looked)) {
    for (const line of looked.lines) {
      const inside = cells.filter(({ row }) => line.has(row));
      note(inside);
      note(fewOf(inside));
    }
    note(fewOf(cells));
  }
  return [...found.values()];
}

/** The cells of the rows that have few in them. */
function fewOf(cells: readonly Cell[]): readonly Cell[] {
  return [...Map.groupBy(cells, ({ row }) => row).values()].filter(isSmall).flat();
}

/** Each column, the table itself, and what it and each other tell by subtraction. */
function stretchesOf({ cells, columns, tables, within }: Looked): readonly (readonly Cell[])[] {
  const has = ({ column }: Cell, table: number): boolean => within.get(column)?.has(table) === true;
  const others = Array.from({ length: tables.length - 1 }, (_, at) => at + 1);
  return [
    ...columns.values(),
    cells.filter((cell) => has(cell, 0)),
    ...others.flatMap((other) => [
      cells.filter((cell) => has(cell, 0) && !has(cell, other)),
      cells.filter((cell) => !has(cell, 0) && has(cell, other)),
      cells.filter((cell) => has(cell, 0) && has(cell, other)),
    ]),
  ];
}

export function isSmall(cells: readonly Cell[]): boolean {
  const n = cells.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  return n > 0 && n < MINIMUM.shown;
}
