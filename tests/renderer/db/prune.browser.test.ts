import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { JOURNAL_RETENTION_MS } from '../../../shared/log/journal-retention.ts';
import { appendEntry } from '../../../renderer/db/append.ts';
import { moveAcked } from '../../../renderer/db/cursor.ts';
import { hashAt } from '../../../renderer/db/entries.ts';
import type { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { readMark, readMarks, writeMark } from '../../../renderer/db/marks.ts';
import { PRUNED_AT_ONCE, pruneOldest } from '../../../renderer/db/prune.ts';
import { isSound } from '../../../renderer/db/verify-store.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { allEntries, beat, DEVICE, freshDb, stampAt } from './sample.ts';

const LOG = chainOf(Array.from({ length: 20 }, (_, index) => beat(index)));
/** By the centre's clock all of the log is old by then. */
const LATER = LOG.at(-1)!.at + JOURNAL_RETENTION_MS;

async function storeWith(log: readonly Entry[], acked: number): Promise<KioskDb> {
  const db = freshDb();
  await db.entries.bulkAdd(log);
  await writeMark(db, 'head', headOf(log.at(-1)!));
  if (acked > 0) await writeMark(db, 'acked', headOf(log[acked - 1]!));
  return db;
}

async function soundness(db: KioskDb): Promise<boolean> {
  const marks = await readMarks(db);
  return marks !== null && (await isSound(db, DEVICE, marks));
}

describe('pruning', () => {
  test.each([
    ['what the centre has, as far as it says so itself', 15, 9, 9],
    ['never above the cursor, whatever a receipt says', 8, 18, 8],
    ['never the newest entry', 20, 20, 19],
    ['nothing before a receipt', 12, 0, 0],
  ])('removes %s', async (_what, acked, through, removed) => {
    const db = await storeWith(LOG, acked);
    expect(await pruneOldest(db, { through, receivedAt: LATER })).toBe(false);
    expect(await allEntries(db)).toEqual(LOG.slice(removed));
    expect(await soundness(db)).toBe(true);
  });

  test('nothing that is younger than the retention time by the centre’s clock', async () => {
    const db = await storeWith(LOG, 15);
    await pruneOldest(db, { through: 15, receivedAt: LATER - LOG.length });
    expect(await allEntries(db)).toEqual(LOG);
  });

  test('little at a time, and says that there is more', async () => {
    const log = chainOf(Array.from({ length: 1_200 }, (_, index) => beat(index)));
    const db = await storeWith(log, 1_100);
    const receipt = { through: 1_100, receivedAt: log.at(-1)!.at + JOURNAL_RETENTION_MS };
    expect(await pruneOldest(db, receipt)).toBe(true);
    expect((await allEntries(db))[0]!.seq).toBe(PRUNED_AT_ONCE + 1);
    expect(await pruneOldest(db, receipt)).toBe(true);
    expect(await pruneOldest(db, receipt)).toBe(false);
    expect(await allEntries(db)).toEqual(log.slice(1_100));
    expect(await pruneOldest(db, receipt)).toBe(false);
  });

  test('the log goes on behind it, and the cursor knows the place before the oldest entry', async () => {
    const db = await storeWith(LOG, 20);
    await pruneOldest(db, { through: 20, receivedAt: LATER });
    const reached = headOf(LOG.at(-1)!);
    const order = { draft: beat(99), stamp: stampAt(1), reached, attempted: null };
    expect(await appendEntry(db, order)).toMatchObject({ ok: true, entry: { seq: 21 } });
    expect(await moveAcked(db, headOf(LOG[18]!))).toBe(true);
    expect(await readMark(db, 'acked')).toEqual(headOf(LOG[18]!));
    expect(await hashAt(db, 18)).toBeNull();
    expect(await moveAcked(db, headOf(LOG[17]!)), 'further back nobody knows').toBe(false);
    expect(await soundness(db)).toBe(true);
  });

  test('whatever is asked for, what the centre may lack stays', async () => {
    const orders = fc.record({
      acked: fc.nat(20),
      receipts: fc.array(
        fc.record({ through: fc.nat(25), age: fc.integer({ min: -30, max: 30 }) }),
        {
          maxLength: 6,
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(orders, async ({ acked, receipts }) => {
        const db = await storeWith(LOG, acked);
        for (const { through, age } of receipts)
          await pruneOldest(db, { through, receivedAt: LATER + age });
        const kept = await allEntries(db);
        expect(kept).toEqual(LOG.slice(LOG.length - kept.length));
        expect(kept.length).toBeGreaterThan(0);
        expect(kept[0]!.seq).toBeLessThanOrEqual(acked + 1);
        expect(await soundness(db)).toBe(true);
        db.close();
      }),
      { numRuns: 60 },
    );
  });
});
