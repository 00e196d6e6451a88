import type { QuarantineCode } from '../../shared/contract/wire.ts';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { readBody, type Draft, type Entry } from '../../shared/log/entry.ts';
import { namesIn, type NamesIn } from './names-in.ts';

export interface Fault {
  readonly code: QuarantineCode;
  readonly detail: string;
}

/** An entry with what it says, or why it can't be read. */
export type ReadEntry =
  | { readonly entry: Entry; readonly draft: Draft; readonly names: NamesIn; readonly fault: null }
  | { readonly entry: Entry; readonly fault: Fault };

/** JSON's escape of U+0000, which PostgreSQL's text can't hold; an even number of backslashes before it is text. */
const NUL_ESCAPE = /(?<!\\)(?:\\\\)*\\u0000/;
const YEAR_10000_MS = 253_402_300_800_000;

export function readEntries(entries: readonly Entry[]): readonly ReadEntry[] {
  return entries.map(readEntry);
}

function readEntry(entry: Entry): ReadEntry {
  const read = readBody(entry);
  if (!read.ok) return { entry, fault: { code: read.code, detail: read.detail } };
  if (NUL_ESCAPE.test(canonicalJson(entry.body)))
    return { entry, fault: { code: 'body-invalid', detail: 'holds U+0000' } };
  // A day is needed to count a rating; a clock that is merely wrong gives a wrong day, which is flagged elsewhere.
  if (entry.at < 0 || entry.at >= YEAR_10000_MS)
    return {
      entry,
      fault: { code: 'body-invalid', detail: 'time outside the years 1970 to 9999' },
    };
  return { entry, draft: read.draft, names: namesIn(read.draft), fault: null };
}
