import { headOf } from '../../shared/log/chain.ts';
import type { Receipt } from '../../shared/log/head.ts';
import { countOld } from '../../shared/log/journal-retention.ts';
import { readRun } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMarks, writeMark } from './marks.ts';

/** So few at a time that an append which meets them hardly waits. */
export const PRUNED_AT_ONCE = 500;

const SMALLEST_STEP = 20;
const MOST_STEPS = 1_000;

/**
 * Removes the oldest entries, `PRUNED_AT_ONCE` at most, where the centre has them by its verified receipt and they are
 * older than the retention time by the centre's clock. The newest entry stays.
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
    const covered = Math.min(through, acked.seq);
    const limit = Math.min(covered, head.seq - 1, base.seq + PRUNED_AT_ONCE);
    const page = await readRun(db, { from: base.seq + 1, to: limit });
    const moments = [...page.map(({ at }) => at), ...(await momentsAfter(db, limit, covered))];
    const going = page.slice(0, countOld(moments, receivedAt));
    const last = going.at(-1);
    if (last === undefined) return false;
    await db.entries.where('seq').belowOrEqual(last.seq).delete();
    await writeMark(db, 'base', headOf(last));
    return going.length === PRUNED_AT_ONCE;
  });
}

/** When the log was written from there on, in steps: small ones, as a quiet kiosk may write little more than once a day. */
async function momentsAfter(db: KioskDb, from: number, to: number): Promise<readonly number[]> {
  const step = Math.max(SMALLEST_STEP, Math.ceil((to - from) / MOST_STEPS));
  const places: number[] = [];
  for (let seq = from + step; seq < to; seq += step) places.push(seq);
  if (to > from) places.push(to);
  const found = await db.entries.bulkGet(places);
  return found.flatMap((entry) => (entry === undefined ? [] : [entry.at]));
}
