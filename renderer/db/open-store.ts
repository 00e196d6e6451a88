import { KioskDb } from './kiosk-db.ts';

/** What is used of the Storage Buckets API (https://wicg.github.io/storage-buckets/). */
export interface Buckets {
  keys(): Promise<readonly string[]>;
  open(
    name: string,
    options: { readonly durability: 'strict'; readonly persisted: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

declare global {
  interface Navigator {
    readonly storageBuckets?: Buckets;
  }
}

const NAME = /^hai-long-(\d+)$/;
const OPTIONS = { durability: 'strict', persisted: true } as const;

/** The newest store: in the first files that the browser gave, until `renewStore` has begun others. */
export async function openStore(buckets: Buckets | null): Promise<KioskDb> {
  try {
    const number = await newest(buckets);
    if (buckets === null || number === 0) return new KioskDb();
    const { indexedDB } = await buckets.open(nameOf(number), OPTIONS);
    return new KioskDb(undefined, undefined, indexedDB);
  } catch {
    // A former store is filled from the journal; a page without any would show nothing at all.
    return new KioskDb();
  }
}

/**
 * Gives the next page a store in files of its own. A browser keeps the files of a damaged store, writes on behind the
 * damage, and drops at a later start what stands there; no page can mend that. @returns false where it has no such thing
 */
export async function renewStore(buckets: Buckets | null): Promise<boolean> {
  if (buckets === null) return false;
  try {
    await buckets.open(nameOf((await newest(buckets)) + 1), OPTIONS);
    return true;
  } catch {
    return false;
  }
}

async function newest(buckets: Buckets | null): Promise<number> {
  const names = (await buckets?.keys()) ?? [];
  return Math.max(0, ...names.map((name) => Number(NAME.exec(name)?.[1] ?? 0)));
}

function nameOf(number: number): string {
  return `hai-long-${number}`;
}
