import type { DossierMapping } from '../../shared/contract/dossiers.ts';
import { clerkFinder, type ClerkName } from './find-clerk.ts';
import { readList, type ReadList } from './read-list.ts';
import { readTable } from './read-table.ts';

/** An office as its lists are read: plain data, so that another thread can do it. */
export interface ReadingOffice {
  readonly clerks: readonly ClerkName[];
  readonly aliases: DossierMapping['clerks'];
  /** Of the dossier codes. */
  readonly key: Uint8Array;
  readonly now: number;
}

/** A whole file by a mapping; faults of the file as a whole otherwise. */
export async function readDossierFile(
  bytes: Uint8Array,
  mapping: DossierMapping,
  { clerks, aliases, key, now }: ReadingOffice,
): Promise<ReadList> {
  const table = await readTable(Buffer.from(bytes));
  if (!table.ok) {
    const { faults } = table;
    return { dossiers: [], faults, faultCount: faults.length, rowsRead: 0 };
  }
  const office = { key: Buffer.from(key), clerkCalled: clerkFinder(clerks, aliases), now };
  return await readList(table.table, mapping, office);
}
