import { entryHash, headOf, seal, type Head, type Stamp } from './chain.ts';
import { MAX_CARRIED_PLACES, type LogContinued } from './continued.ts';
import type { Draft, Entry, Hash } from './entry.ts';
import { renumberBody } from './renumber.ts';

/** What the two copies hold and the centre doesn't, each in the order of its numbers. */
export interface Branches {
  readonly store: readonly Entry[];
  readonly journal: readonly Entry[];
}

export interface CarriedOver {
  /** What the log goes on with. */
  readonly entries: readonly Entry[];
  /** New places of the store's entries by their old ones. */
  readonly places: ReadonlyMap<number, number>;
  /** The carried entries by the hash that they had. */
  readonly byHash: ReadonlyMap<Hash, Entry>;
}

/**
 * A log that goes on from `anchor`: says so, then holds once more what the centre doesn't have. Each keeps its time, its
 * boot and its body; its number and hash are new, and a reference to a rating that moved moves with it.
 */
export function carryOver(
  anchor: Head,
  stamp: Stamp,
  broken: Omit<LogContinued, 'carried'>,
  { store, journal }: Branches,
): CarriedOver {
  const inStore = new Set(store.map(({ hash }) => hash));
  const moved = [
    ...store.map((entry) => ({ entry, ofStore: true })),
    ...journal.filter(({ hash }) => !inStore.has(hash)).map((entry) => ({ entry, ofStore: false })),
  ].toSorted((a, b) => a.entry.seq - b.entry.seq);
  const places = new Map<number, number>();
  const journalPlaces = new Map<number, number>();
  const inJournal = new Map(journal.map(({ hash, seq }) => [hash, seq]));
  const byHash = new Map<Hash, Entry>();
  const entries: Entry[] = [];
  let head = anchor;
  function add(entry: Entry): void {
    entries.push(entry);
    head = headOf(entry);
  }
  function note(draft: Draft): void {
    add(seal(head, draft, stamp));
  }

  note({ kind: 'log.continued', body: { ...broken, carried: moved.length } });
  for (let from = 0; from < moved.length; from += MAX_CARRIED_PLACES) {
    const some = moved.slice(from, from + MAX_CARRIED_PLACES);
    note({ kind: 'log.carried', body: { places: some.map(({ entry }) => headOf(entry)) } });
    for (const { entry, ofStore } of some) {
      const again = sealAgain(head, entry, ofStore ? places : journalPlaces);
      add(again);
      byHash.set(entry.hash, again);
      if (ofStore) places.set(entry.seq, again.seq);
      if (!ofStore || inJournal.has(entry.hash)) journalPlaces.set(entry.seq, again.seq);
    }
  }
  return { entries, places, byHash };
}

function sealAgain(head: Head, entry: Entry, places: ReadonlyMap<number, number>): Entry {
  const { device, at, mono, boot, kind } = entry;
  const body = renumberBody(entry.body, places);
  const open = { device, at, mono, boot, kind, body, seq: head.seq + 1, prev: head.hash };
  return { ...open, hash: entryHash(open) };
}
