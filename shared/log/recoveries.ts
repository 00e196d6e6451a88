import { canonicalJson } from './canonical.ts';
import { readBody, type Entry } from './entry.ts';
import type { Recovery } from './kinds.ts';

/** What a host had to mend: told at every boot until an entry has it, and never again. */
export interface Recoveries {
  readonly pending: () => readonly Recovery[];
  readonly add: (recovery: Recovery) => void;
  /** An entry that is durable now. */
  readonly written: (entry: Entry) => void;
}

export function makeRecoveries(first: readonly Recovery[]): Recoveries {
  let pending = [...first];
  return {
    pending: () => pending,
    add: (recovery) => {
      pending = [...pending, recovery];
    },
    written: (entry) => {
      const read = pending.length > 0 && entry.kind === 'device.started' ? readBody(entry) : null;
      if (!read?.ok || read.draft.kind !== 'device.started') return;
      const told = new Set(read.draft.body.recovered.map(canonicalJson));
      pending = pending.filter((recovery) => !told.has(canonicalJson(recovery)));
    },
  };
}
