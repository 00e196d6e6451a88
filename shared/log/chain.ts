import { hashJson } from './canonical.ts';
import { GENESIS, type Draft, type Entry, type Hash } from './entry.ts';

/** Where a log ends: the last sequence number and its hash. `{ seq: 0, hash: GENESIS }` is the empty log. */
export interface Head {
  readonly seq: number;
  readonly hash: Hash;
}
export const EMPTY_HEAD: Head = { seq: 0, hash: GENESIS };

/** When and where an entry is made: wall clock, time since boot (both ms), boot id, device id. */
export interface Stamp {
  readonly device: string;
  readonly at: number;
  readonly mono: number;
  readonly boot: string;
}

/** SHA-256 of the RFC 8785 form of everything in the entry but `hash` itself. */
export function entryHash(entry: Omit<Entry, 'hash'>): Hash {
  const { device, seq, at, mono, boot, kind, body, prev } = entry;
  return hashJson({ device, seq, at, mono, boot, kind, body, prev });
}

/** The entry that follows `head`. */
export function seal(head: Head, draft: Draft, stamp: Stamp): Entry {
  const open = { ...stamp, seq: head.seq + 1, kind: draft.kind, body: draft.body, prev: head.hash };
  return { ...open, hash: entryHash(open) };
}

export function headOf(entry: Entry): Head {
  return { seq: entry.seq, hash: entry.hash };
}

/** Where a journal ends, and the device that wrote it; `isNew`: it was set aside and begins anew. */
export interface JournalEnd {
  readonly head: Head;
  readonly device: string | null;
  readonly isNew: boolean;
}

/**
 * What of a run a journal that ends there has yet to take, or null where the run doesn't follow. To repeat what it ends
 * in is no fault: a write that failed may have kept a part. One that was set aside begins wherever its first entry does: a log that was pruned, or continued from the
 * centre's head, has no entry 1 any more. One that is empty for another reason does not: it was lost, and has to be
 * completed.
 */
export function newInJournal(
  { head, device, isNew }: JournalEnd,
  run: readonly Entry[],
): readonly Entry[] | null {
  const rest = run.slice(
    run.findIndex(({ seq, hash }) => seq === head.seq && hash === head.hash) + 1,
  );
  const [first] = rest;
  if (first === undefined) return rest;
  const begins = isNew && head.seq === EMPTY_HEAD.seq && first.seq > 1;
  const start = begins ? { seq: first.seq - 1, hash: first.prev } : head;
  return verifyChain(start, device ?? first.device, rest).ok ? rest : null;
}

export type ChainFault = 'wrong-device' | 'sequence-broken' | 'link-broken' | 'hash-wrong';
export type ChainVerdict =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly fault: ChainFault; readonly seq: number; readonly head: Head };

/**
 * Follows the chain from `start` through `entries`. The verdict holds the last good head.
 * Sees every edit, insertion, deletion and reorder inside; that the tail is complete only an anchored head can say (`holdsAnchor`).
 */
export function verifyChain(start: Head, device: string, entries: Iterable<Entry>): ChainVerdict {
  let head = start;
  for (const entry of entries) {
    const fault = linkFault(head, device, entry);
    if (fault) return { ok: false, fault, seq: entry.seq, head };
    head = headOf(entry);
  }
  return { ok: true, head };
}

function linkFault(head: Head, device: string, entry: Entry): ChainFault | null {
  const fault = placeFault(head, device, entry);
  if (fault !== null) return fault;
  return entryHash(entry) === entry.hash ? null : 'hash-wrong';
}

/** Whether an entry stands where it says; of one whose words were removed there is nothing more to check. */
export function placeFault(
  head: Head,
  device: string,
  entry: Pick<Entry, 'device' | 'seq' | 'prev'>,
): Exclude<ChainFault, 'hash-wrong'> | null {
  if (entry.device !== device) return 'wrong-device';
  if (entry.seq !== head.seq + 1) return 'sequence-broken';
  return entry.prev === head.hash ? null : 'link-broken';
}

/** Whether a verified log still holds what was anchored elsewhere: anything shorter or other is a truncation or a fork. */
export function holdsAnchor(entries: readonly Entry[], anchor: Head): boolean {
  if (anchor.seq === 0) return anchor.hash === GENESIS;
  return entries.some((entry) => entry.seq === anchor.seq && entry.hash === anchor.hash);
}
