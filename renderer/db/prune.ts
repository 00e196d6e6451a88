import { headOf } from '../../shared/log/chain.ts';
import type { Receipt } from '../../shared/log/head.ts';
import { JOURNAL_RETENTION_MS } from '../../shared/log/journal-retention.ts';
import { readRun } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMarks, writeMark } from './marks.ts';

/** So few at a time that an append which meets them hardly waits. */
export const PRUNED_AT_ONCE = 500;

/**
 * Removes the oldest entries, `PRUNED_AT_ONCE` at most, where the centre has them by its verified receipt and they are
 * older than the retention time by the centre's clock: no setting of our own removes anything. The newest entry stays.
 * @returns whether there may be more to remove
 */
export function pruneOldest(
  db: KioskDb,
  { through, receivedAt }: Pick<Receipt, 'through' | 'receivedAt'>,
): Promise<boolean> {
  return db.transaction('rw', db.entries, db.meta, async () => {
    const marks = await readMarks(db);
    if (marks === null) return false;
    const { base, acked, head } = marks;
    const limit = Math.min(through, acked.seq, head.seq - 1, base.seq + PRUNED_AT_ONCE);
    const page = await readRun(db, { from: base.seq + 1, to: limit });
    const last = page.at(-1);
    if (last === undefined || page.some(({ at }) => receivedAt - at < JOURNAL_RETENTION_MS))
      return false;
    await db.entries.where('seq').belowOrEqual(last.seq).delete();
    await writeMark(db, 'base', headOf(last));
    return page.length === PRUNED_AT_ONCE;
  });
}
