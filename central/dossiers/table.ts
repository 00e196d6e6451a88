import type { ListFault, TableFault } from '../../shared/contract/dossiers.ts';

/** A cell as it was read. A date of a spreadsheet has its wall time in the UTC fields. */
export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** Line of the file (row of the sheet), from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A list of dossiers with a header, however it came. */
export interface Table {
  /** What a blank cell among yes and no means: no in a column of crosses, null where every row names what it tells. */
  readonly blankFlag: false | null;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export type TableVerdict =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

/** A year of one unit is a few thousand; a province's own export may hold this many. */
export const MOST_ROWS = 200_000;
const LONGEST_VALUE = 60;

export function faultAt<Code extends string>(
  code: Code,
  line: number,
  place: Partial<Pick<ListFault<Code>, 'column' | 'value' | 'other'>> = {},
): ListFault<Code> {
  return { code, line, column: null, value: null, other: null, ...place };
}

/** A cell in a sentence, cut short. */
export function shown(cell: Cell): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 16) : String(cell ?? '');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
