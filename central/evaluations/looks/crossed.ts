import { hiddenInside } from '../../../shared/evaluation/suppression/cross-cut.ts';
import {
  hiddenCrossings,
  type Crossing,
  type UnknownLines,
} from '../../../shared/evaluation/suppression/crossings.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import type { Cell, Sum } from '../../../shared/evaluation/suppression/table.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';

/** A table of clerks by procedures that somebody saw. */
export interface CrossedLook {
  readonly at: Date;
  /** The procedures that had a column. */
  readonly columns: readonly string[];
  /** Ids of the cells that it hid. */
  readonly hidden: readonly string[];
  readonly unknown: UnknownLines;
  /** By level, of every cell, hidden or not: what came since is the difference. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/** A table of clerks by procedures as it stands now. */
export interface CrossedTable {
  readonly cells: readonly Cell[];
  /** Of whoever is not on the list, or somebody other than the clerk on duty: nobody sees them, yet the rest of a column tells them. */
  readonly others: readonly Cell[];
  /** What the tables of clerks and of procedures show of the same days now, as sums of `cells`. */
  readonly read: readonly Sum[];
  /** What they don't show. */
  readonly unknown: UnknownLines;
  /** Then nothing of these days is shown at all. */
  readonly isTotalKept: boolean;
  readonly satisfied: readonly boolean[];
}

/**
 * What the table must hide, beside the tables of its rows and columns and beside the last such table of the same days. It
 * gives away no sum of fewer than ten ratings, nor anything about rows and columns that their own tables keep, from
 * which all other looks are protected. What was once hidden of these days stays hidden, so what came since is protected
 * by itself, like a table of its own.
 */
export function crossedHidden(
  table: CrossedTable,
  last: CrossedLook | null,
): ReadonlyMap<string, Hidden> {
  const { cells, others, read, satisfied } = table;
  const known = cells.map(({ id }) => id);
  if (last !== null && isSame(table, last)) return reasons(cells, new Set(last.hidden));
  if (table.isTotalKept) return reasons(cells, new Set(known));
  const all = [...cells, ...others];
  const since = all.map((cell) => ({ ...crossing(cell), n: changed(cell, last) }));
  const unknownSince = {
    rows: [...table.unknown.rows, ...(last?.unknown.rows ?? [])],
    columns: [...table.unknown.columns, ...(last?.unknown.columns ?? [])],
  };
  let hidden: ReadonlySet<string> = new Set([
    ...others.map(({ id }) => id),
    ...hiddenInside(cells, read, satisfied).keys(),
    ...(last?.hidden ?? []),
  ]);
  for (;;) {
    const before = hidden.size;
    hidden = hiddenCrossings(all.map(crossing), hidden, table.unknown);
    if (last !== null) hidden = hiddenCrossings(since, hidden, unknownSince);
    if (hidden.size === before || known.every((id) => hidden.has(id))) break;
  }
  return reasons(cells, hidden);
}

export function countsOf({ cells, others }: CrossedTable): CrossedLook['counts'] {
  return Object.fromEntries([...cells, ...others].map(({ id, counts }) => [id, counts]));
}

/** Whether no rating came or went since. */
export function isSame(table: CrossedTable, last: CrossedLook): boolean {
  const all = [...table.cells, ...table.others];
  return (
    all.length === Object.keys(last.counts).length && all.every((cell) => changed(cell, last) === 0)
  );
}

/** How many ratings came or went, level by level. */
function changed({ id, counts }: Cell, last: CrossedLook | null): number {
  const before = last?.counts[id] ?? [];
  return counts.reduce((sum, count, level) => sum + Math.abs(count - (before[level] ?? 0)), 0);
}

function crossing({ id, row, column, counts }: Cell): Crossing {
  return { id, row, column, n: counts.reduce((sum, count) => sum + count, 0) };
}

function reasons(cells: readonly Cell[], hidden: ReadonlySet<string>): ReadonlyMap<string, Hidden> {
  return new Map(
    cells
      .filter(({ id }) => hidden.has(id))
      .map((cell) => [cell.id, crossing(cell).n < MINIMUM.shown ? 'too-few' : 'protects-another']),
  );
}
