import type { Transaction } from 'dexie';
import { indexRated } from './rated-dossiers.ts';

/** One version of the store. A version that was shipped never changes: the next one is added below it. */
export interface SchemaVersion {
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * `entries` has its sequence number for a key and no index besides: a random one makes every append dearer.
 * `meta` holds the marks: where the log ends, and how far the centre has it.
 * `rated` tells which dossiers were rated here.
 * `aside` keeps rows that could not be part of the log any more, whole.
 */
export const SCHEMA: readonly SchemaVersion[] = [
  { stores: { entries: 'seq', meta: 'key' } },
  { stores: { rated: 'dossier, rating' }, upgrade: indexRated },
  { stores: { aside: '++id' } },
];
