import type { Page } from 'playwright-core';
import { z } from 'zod';
import { entrySchema, type Entry } from '../../shared/log/entry.ts';
import { storeFactory } from '../e2e/kiosk-copies.ts';

/** The newest entry of the page's IndexedDB, and the newest rating; null where there is none. */
export interface LogEnds {
  readonly last: Entry | null;
  readonly rating: Entry | null;
}

const endsSchema: z.ZodType<LogEnds> = z.object({
  last: entrySchema.nullable(),
  rating: entrySchema.nullable(),
});

/**
 * Reads by IndexedDB's own calls; a store that is not there is not made. No function in it has a name: tsx would
 * bring a helper along for it that the page does not have.
 */
export async function logEnds(page: Page): Promise<LogEnds> {
  const ends = await page.evaluate(
    (factory) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = factory.open('hai-long');
        opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const found = { last: null, rating: null };
          const walk = db.transaction('entries').objectStore('entries').openCursor(null, 'prev');
          walk.addEventListener('error', () => reject(walk.error));
          walk.addEventListener('success', () => {
            const cursor = walk.result;
            found.last ??= cursor?.value ?? null;
            if (cursor !== null && cursor.value.kind !== 'rating.given') return cursor.continue();
            found.rating = cursor?.value ?? null;
            db.close();
            resolve(found);
          });
        });
      }),
    await storeFactory(page),
  );
  return endsSchema.parse(ends);
}
