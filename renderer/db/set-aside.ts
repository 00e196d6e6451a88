import { EMPTY_HEAD } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { KioskDb } from './kiosk-db.ts';
import { writeMark } from './marks.ts';

const PAGE_ENTRIES = 2_000;

/** Within the caller's transaction: keeps every row apart and empties the store. Resolves to their number. */
export async function moveAside(db: KioskDb, since: number): Promise<number> {
  let moved = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (;;) {
    const page: readonly Entry[] = await db.entries
      .where('seq')
      .above(last)
      .limit(PAGE_ENTRIES)
      .toArray();
    const end = page.at(-1);
    if (end === undefined) break;
    await db.aside.bulkAdd(page.map((row) => ({ since, row })));
    moved += page.length;
    last = end.seq;
  }
  await db.entries.clear();
  return moved;
}

/** Empties a store that can't be built upon; nothing of it is lost. Resolves to the number of rows that were kept apart. */
export function setStoreAside(db: KioskDb, since: number): Promise<number> {
  return db.transaction('rw', db.entries, db.meta, db.aside, async () => {
    const moved = await moveAside(db, since);
    for (const mark of ['base', 'acked', 'head'] as const) await writeMark(db, mark, EMPTY_HEAD);
    return moved;
  });
}
