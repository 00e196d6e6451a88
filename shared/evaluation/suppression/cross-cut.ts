import { suppress, type Hidden } from './suppress.ts';
import type { Cell, Sum } from './table.ts';

/**
 * What has been read can't be hidden any more, so it must be the last thing that is chosen: this many ratings belong to
 * each such sum. They are of no level of any scale, so no move can touch them.
 */
export const READ_BEFORE: Cell = {
  id: 'read before',
  row: 'read before',
  column: '',
  counts: [0, 0, 0, 0, 0, 1_000_000],
  shown: false,
};

/**
 * What a table of two cuts (clerks by procedures) must hide beside sums that everybody has read already. Where only
 * hiding one of those would help, every cell is hidden: then the table adds nothing to them.
 */
export function hiddenInside(
  cells: readonly Cell[],
  read: readonly Sum[],
  satisfied: readonly boolean[],
): ReadonlyMap<string, Hidden> {
  const sums = read.map(({ id, cells: its }) => ({ id, cells: [...its, READ_BEFORE.id] }));
  const hidden = suppress({ cells: [...cells, READ_BEFORE], sums, satisfied });
  const ids = new Set(sums.map(({ id }) => id));
  if (![...hidden.keys()].some((id) => ids.has(id))) return hidden;
  return new Map(cells.map(({ id }) => [id, hidden.get(id) ?? 'protects-another']));
}
