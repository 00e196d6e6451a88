import type { Table, Transaction } from 'dexie';
import { readBody, type Entry } from '../../shared/log/entry.ts';
import type { EntryKind } from '../../shared/log/kinds.ts';

/**
 * Which dossiers were rated on this device, by the keyed hash of their code. It outlives the entries that it was read
 * from, which are removed once the centre has had them for long enough.
 */
export interface RatedRow {
  readonly dossier: string;
  /** Sequence number of the rating. */
  readonly rating: number;
  readonly isWithdrawn: boolean;
}

/** More than a year of a busy counter; the oldest give way. */
const MOST_ROWS = 100_000;

const KINDS_THAT_RATE: ReadonlySet<string> = new Set<EntryKind>(['rating.given', 'rating.changed']);

/** Whether an entry may change the index, so that only its transaction reaches for the table. */
export function mayRate({ kind }: Pick<Entry, 'kind'>): boolean {
  return KINDS_THAT_RATE.has(kind);
}

/** In the transaction that adds the entry: the index and the log never tell different stories. */
export async function noteRated(transaction: Transaction, entry: Entry): Promise<void> {
  const read = mayRate(entry) ? readBody(entry) : null;
  if (!read?.ok) return;
  const rated = transaction.table<RatedRow, string>('rated');
  const { draft } = read;
  if (draft.kind === 'rating.given' && draft.body.dossier !== null)
    await rated.put({ dossier: draft.body.dossier, rating: entry.seq, isWithdrawn: false });
  if (draft.kind === 'rating.changed')
    await rated
      .where('rating')
      .equals(draft.body.rating)
      .modify({ isWithdrawn: draft.body.level === null });
}

/** Reads the index from a store that had none. */
export async function indexRated(transaction: Transaction): Promise<void> {
  const entries = await transaction.table<Entry, number>('entries').filter(mayRate).toArray();
  for (const entry of entries) await noteRated(transaction, entry);
}

interface RatedStore {
  readonly rated: Table<RatedRow, string>;
}

/** A rating that was withdrawn does not stand in the way of another one. */
export async function isRated({ rated }: RatedStore, dossier: string): Promise<boolean> {
  const row = await rated.get(dossier);
  return row !== undefined && !row.isWithdrawn;
}

export async function trimRated({ rated }: RatedStore, most = MOST_ROWS): Promise<void> {
  const excess = (await rated.count()) - most;
  if (excess > 0) await rated.orderBy('rating').limit(excess).delete();
}
