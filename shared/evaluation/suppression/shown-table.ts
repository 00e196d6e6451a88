import type { Hidden } from './suppress.ts';

/** Ratings of one row in one region of time: days that lie in the same periods, arrivals between the same looks. */
export interface Piece {
  readonly row: string;
  readonly region: string;
  /** By level from 1 (worst). */
  readonly counts: readonly number[];
}

/** The rows that may not be shown; ALL_ROWS is their sum, `groupRow` the sum of some of them. */
export type HiddenRows = ReadonlyMap<string, Hidden>;
export const ALL_ROWS = '*';
/** The line that adds up all rows of a group. */
export function groupRow(group: string): string {
  return `${ALL_ROWS}/${group}`;
}

/** A table that was shown: the regions that it added up and the rows that it hid. */
export interface ShownTable {
  readonly id: string;
  readonly regions: ReadonlySet<string>;
  readonly hidden: HiddenRows;
}
