import type { Locale } from '../../shared/domain/local-text.ts';

/** `too-few`, `protects-another`: not shown and why. `blank`: not known, or for a pen. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'too-few' | 'protects-another' | 'blank' };

export interface Column {
  readonly head: string;
  /** Neighbours of one group stand under a common head. */
  readonly group: string | null;
  /** Share of the width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly strong: boolean;
}

export interface DocumentTable {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface Section {
  readonly heading: string | null;
  readonly before: readonly string[];
  readonly table: DocumentTable | null;
  readonly after: readonly string[];
}

/** Where a kiosk's log ended: with it, somebody can tell later whether the log was written anew. */
export interface LogHead {
  readonly unit: string;
  readonly device: string;
  readonly seq: number;
  /** Whole. */
  readonly hash: string;
}

/** The heads of the logs that a report rests on, for the paper and whole. */
export interface LogHeads {
  readonly section: Section;
  readonly all: readonly LogHead[];
}

export interface Signature {
  readonly who: string;
  readonly how: string;
}

/** A report in words and numbers, before it becomes a file of some format. */
export interface ReportDocument {
  readonly locale: Locale;
  readonly landscape: boolean;
  /** Who reports, from the higher to the lower. */
  readonly agency: readonly string[];
  readonly nation: readonly [name: string, motto: string];
  readonly place: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly sections: readonly Section[];
  /** Who made it and who answers for it. */
  readonly signatures: readonly [maker: Signature, head: Signature];
  /** Stands behind the signatures; left out where no kiosk is known. */
  readonly logHeads?: LogHeads;
  /** Stands on every page. */
  readonly footer: readonly string[];
  /** Page numbers, with `{page}` and `{pages}` to fill in. */
  readonly pageLabel: string;
  /** Words for cells that hold no value. */
  readonly marks: Readonly<Record<'too-few' | 'protects-another', string>>;
  readonly sheetName: string;
  /** ISO 8601, UTC; the only time in the files. */
  readonly takenAt: string;
  readonly sha256: string;
}

export const BLANK: Cell = { kind: 'blank' };

export function text(value: string): Cell {
  return { kind: 'text', text: value };
}

export function number(value: number | null, digits = 0): Cell {
  return value === null ? BLANK : { kind: 'number', value, digits };
}
