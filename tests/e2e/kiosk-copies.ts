/** The two copies of the log on a kiosk's disk, each read without the product's own code for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { JSHandle, Page } from 'playwright-core';
import { z } from 'zod';
import { entrySchema, type Entry } from '../../shared/log/entry.ts';

const entriesSchema = z.array(entrySchema);

/** The rows of the page's IndexedDB, in order. */
export async function storedEntries(page: Page): Promise<readonly Entry[]> {
  const rows = await page.evaluate(
    (factory) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = factory.open('hai-long');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const all = db.transaction('entries').objectStore('entries').getAll();
          all.addEventListener('error', () => reject(all.error));
          all.addEventListener('success', () => {
            db.close();
            resolve(all.result);
          });
        });
      }),
    await storeFactory(page),
  );
  return entriesSchema.parse(rows);
}

/** Where the kiosk's store is: a plain browser begins new files, in a bucket with the next number, after a damage. */
export function storeFactory(page: Page): Promise<JSHandle<IDBFactory>> {
  return page.evaluateHandle(async () => {
    const buckets = navigator.storageBuckets;
    const names = (await buckets?.keys()) ?? [];
    const newest = names
      .map((name) => Number(name.replace('hai-long-', '')))
      .toSorted((a, b) => a - b)
      .at(-1);
    if (buckets === undefined || newest === undefined) return indexedDB;
    const options = { durability: 'strict', persisted: true } as const;
    return (await buckets.open(`hai-long-${newest}`, options)).indexedDB;
  });
}

/** The lines of the journal's files, in order. */
export function journalEntries(dataFolder: string): readonly Entry[] {
  const folder = join(dataFolder, 'journal');
  const files = readdirSync(folder).filter((name) => /\.ndjson(\.gz)?$/.test(name));
  const lines = files.toSorted().flatMap((name) =>
    textOf(join(folder, name))
      .split('\n')
      .filter((line) => line !== ''),
  );
  return entriesSchema.parse(lines.map((line): unknown => JSON.parse(line)));
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

/** Ratings among them, oldest first. */
export function ratingsIn(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ kind }) => kind === 'rating.given');
}
