import { headOf, seal, type Head, type Stamp } from '../../shared/log/chain.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMark, writeMark } from './marks.ts';
import { mayRate, noteRated } from './rated-dossiers.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

/** `attempted` is what a failed write had sealed: nobody knows whether it was kept. */
export type AppendVerdict =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly fault: StoreFault; readonly attempted: Entry | null };

export interface AppendOrder {
  readonly draft: Draft;
  readonly stamp: Stamp;
  /** Where the log is known to reach: a store that ends before it was erased, and must not restart the count. */
  readonly reached: Head;
  /** What an earlier try of the same draft had sealed. */
  readonly attempted: Entry | null;
}

/**
 * Adds one entry at the end of the log and resolves once it is on the disk. The head is read and written in the
 * transaction, so that no two writers can take the same number; the hash is synchronous, because a transaction that
 * waits for anything else commits without us.
 */
export async function appendEntry(db: KioskDb, order: AppendOrder): Promise<AppendVerdict> {
  const { draft, stamp, reached } = order;
  let { attempted } = order;
  try {
    const tables = mayRate(draft) ? [db.entries, db.meta, db.rated] : [db.entries, db.meta];
    const entry = await db.transaction('rw', tables, async (transaction) => {
      const head = await readMark(db, 'head');
      if (head.seq < reached.seq) return null;
      if (attempted !== null) {
        const kept = await db.entries.get(attempted.seq);
        if (kept?.hash === attempted.hash) return kept;
      }
      attempted = seal(head, draft, stamp);
      await db.entries.add(attempted);
      await writeMark(db, 'head', headOf(attempted));
      await noteRated(transaction, attempted);
      return attempted;
    });
    return entry === null ? { ok: false, fault: 'storage', attempted } : { ok: true, entry };
  } catch (error) {
    return { ok: false, fault: storeFault(error), attempted };
  }
}
