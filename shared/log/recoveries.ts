import { canonicalJson } from './canonical.ts';
import { readBody, type Entry } from './entry.ts';
import type { Flaw } from './flaw.ts';
import type { Recovery } from './kinds.ts';

/** What a host had to mend: told at every boot until an entry has it, and never again. */
export interface Recoveries {
  readonly pending: () => readonly Recovery[];
  readonly add: (recovery: Recovery) => Promise<void>;
  /** An entry that is durable now. Resolves once what it tells would not be told again. */
  readonly written: (entry: Entry) => Promise<void>;
}

export function makeRecoveries(first: readonly Recovery[]): Recoveries {
  let pending = [...first];
  return {
    pending: () => pending,
    add: async (recovery) => {
      pending = [...pending, recovery];
    },
    written: async (entry) => {
      if (pending.length === 0) return;
      const told = new Set(toldBy(entry).map(canonicalJson));
      pending = pending.filter((recovery) => !told.has(canonicalJson(recovery)));
    },
  };
}

/** What an entry tells to have been mended. */
export function toldBy(entry: Entry): readonly Recovery[] {
  const read = entry.kind === 'device.started' ? readBody(entry) : null;
  return read?.ok && read.draft.kind === 'device.started' ? read.draft.body.recovered : [];
}

/** What is told of lines that were cut off a journal's end. */
export function cutOf(flaw: Flaw, entries: number): Recovery {
  return { what: flaw === 'altered' ? 'journal-altered' : 'journal-tail-trimmed', entries };
}
