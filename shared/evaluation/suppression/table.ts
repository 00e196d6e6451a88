import type { Period } from '../rule-set.ts';

/** Ratings of one row (a clerk) in one column (a stretch of days that no other column overlaps). */
export interface Cell {
  readonly id: string;
  readonly row: string;
  readonly column: string;
  /** By level from 1 (worst). */
  readonly counts: readonly number[];
  /** Whether anybody may see it. Cells that only arise as a difference of periods are not shown, yet protected. */
  readonly shown: boolean;
}

/** Anything else that may be seen and that adds cells: totals, quarters, overlapping periods of other reports. */
export interface Sum {
  readonly id: string;
  readonly cells: readonly string[];
  /** False for what nobody sees, yet is protected, as some difference of what is seen. */
  readonly shown?: boolean;
}

export interface Table {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
  /** Whether a level counts as satisfied, worst level first. */
  readonly satisfied: readonly boolean[];
}

/** A published period as the columns it covers. */
export interface ColumnSpan {
  readonly id: string;
  readonly columns: readonly string[];
}

/**
 * The sums of a table of clerks: each row and all rows together, over each span. A row over a single column is the cell
 * itself and makes no sum.
 */
export function sumsOver(cells: readonly Cell[], spans: readonly ColumnSpan[]): readonly Sum[] {
  const rows = [...new Set(cells.map(({ row }) => row))];
  return spans.flatMap(({ id, columns }) => {
    const inside = cells.filter(({ column }) => columns.includes(column));
    const all = { id: `*/${id}`, cells: inside.map((cell) => cell.id) };
    const single = rows.map((row) => ({
      id: `${row}/${id}`,
      cells: inside.filter((cell) => cell.row === row).map((cell) => cell.id),
    }));
    return [all, ...single.filter((sum) => sum.cells.length > 1)];
  });
}

const DAY_MS = 86_400_000;

/**
 * Overlapping periods cut into stretches that no longer overlap, each with the periods it belongs to; what a reader
 * could get by subtracting one report from another is a stretch of its own here.
 */
export function stretchesOf(
  periods: readonly Period[],
): readonly { readonly stretch: Period; readonly within: readonly Period[] }[] {
  const cuts = [...new Set(periods.flatMap(({ from, to }) => [from, nextDay(to)]))].toSorted();
  return cuts.slice(1).flatMap((end, at) => {
    const stretch = { from: cuts[at] ?? end, to: dayBefore(end) };
    const within = periods.filter(({ from, to }) => from <= stretch.from && to >= stretch.to);
    return within.length === 0 ? [] : [{ stretch, within }];
  });
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
