import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { appendEntry } from '../../../renderer/db/append.ts';
import { moveAcked } from '../../../renderer/db/cursor.ts';
import { hashAt } from '../../../renderer/db/entries.ts';
import type { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { readMark, readMarks, writeMark } from '../../../renderer/db/marks.ts';
import { PRUNED_AT_ONCE, pruneOldest } from '../../../renderer/db/prune.ts';
import { isSound } from '../../../renderer/db/verify-store.ts';
import { allEntries, beat, DEVICE, freshDb, stampAt } from './sample.ts';

const DAY_MS = 86_400_000;
/** So far apart that a log of twenty entries outlasts the retention time. */
const APART_MS = 30 * DAY_MS;
const LOG = spaced(20);

function spaced(count: number, apartMs = APART_MS): Entry[] {
  const entries: Entry[] = [];
  let head: Head = EMPTY_HEAD;
  for (let index = 0; index < count; index += 1) {
    const entry = seal(head, beat(index), stampAt(index * apartMs));
    entries.push(entry);
    head = headOf(entry);
  }
  return entries;
}

/** The same entries with another setting of the clock; a store knows nothing of their hashes until it is verified. */
function said(log: readonly Entry[], at: (entry: Entry, index: number) => number): Entry[] {
  return log.map((entry, index) => ({ ...entry, at: at(entry, index) }));
}

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
    ['what the centre has, as far as it says so itself', 15, 9, 6],
    ['never above the cursor, whatever a receipt says', 8, 18, 5],
    ['all but the last three months', 20, 20, 17],
    ['nothing within them', 20, 3, 0],
    ['nothing before a receipt', 12, 0, 0],
  ])('removes %s', async (_what, acked, through, removed) => {
    const db = await storeWith(LOG, acked);
    const receivedAt = LOG[Math.max(0, Math.min(acked, through) - 1)]!.at;
    expect(await pruneOldest(db, { through, receivedAt })).toBe(false);
    expect(await allEntries(db)).toEqual(LOG.slice(removed));
    expect(await soundness(db)).toBe(true);
  });

  test('nothing that is younger than the retention time by the centre’s clock', async () => {
    const db = await storeWith(LOG, 15);
    await pruneOldest(db, { through: 15, receivedAt: LOG[14]!.at - 1 });
    expect(await allEntries(db)).toEqual(LOG.slice(11));
  });

  test.each([
    ['was in 2036 for three weeks: the log before is removed in its time', 100, 120, 10],
    ['was in 1970 for three weeks: the log before is removed in its time', 100, 120, -56],
    ['is in 2036 since three weeks', 380, 400, 10],
  ])('a clock that %s', async (_what, from, to, years) => {
    const days = spaced(400, DAY_MS);
    const log = said(days, ({ at }, index) =>
      index >= from && index < to ? at + years * 365 * DAY_MS : at,
    );
    const db = await storeWith(log, 400);
    await pruneOldest(db, { through: 400, receivedAt: days.at(-1)!.at });
    const removed = 400 - (await allEntries(db)).length;
    expect(removed).toBeLessThanOrEqual(310);
    expect(removed).toBeGreaterThanOrEqual(300);
  });

  test('what a new kiosk wrote before its clock was put right is young', async () => {
    const log = said(spaced(80, DAY_MS), ({ at }, index) => (index < 50 ? index * DAY_MS : at));
    const db = await storeWith(log, 80);
    await pruneOldest(db, { through: 80, receivedAt: log.at(-1)!.at });
    expect(await allEntries(db)).toEqual(log);
  });

  test('little at a time, and says that there is more', async () => {
    const log = spaced(1_200, DAY_MS);
    const db = await storeWith(log, 1_100);
    const receipt = { through: 1_100, receivedAt: log[1_099]!.at };
    expect(await pruneOldest(db, receipt)).toBe(true);
    expect((await allEntries(db))[0]!.seq).toBe(PRUNED_AT_ONCE + 1);
    expect(await pruneOldest(db, receipt)).toBe(true);
    expect(await pruneOldest(db, receipt)).toBe(false);
    expect(await allEntries(db)).toEqual(log.slice(1_010));
    expect(await pruneOldest(db, receipt)).toBe(false);
  });

  test('the log goes on behind it, and the cursor knows the place before the oldest entry', async () => {
    const db = await storeWith(LOG, 20);
    await pruneOldest(db, { through: 20, receivedAt: LOG[19]!.at });
    const reached = headOf(LOG.at(-1)!);
    const order = { draft: beat(99), stamp: stampAt(1), reached, attempted: null };
    expect(await appendEntry(db, order)).toMatchObject({ ok: true, entry: { seq: 21 } });
    expect(await moveAcked(db, headOf(LOG[16]!))).toBe(true);
    expect(await readMark(db, 'acked')).toEqual(headOf(LOG[16]!));
    expect(await hashAt(db, 16)).toBeNull();
    expect(await moveAcked(db, headOf(LOG[15]!)), 'further back nobody knows').toBe(false);
    expect(await soundness(db)).toBe(true);
  });

  test('whatever is asked for, what the centre may lack stays', async () => {
    const orders = fc.record({
      acked: fc.nat(20),
      receipts: fc.array(
        fc.record({ through: fc.nat(25), months: fc.integer({ min: -5, max: 40 }) }),
        {
          maxLength: 6,
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(orders, async ({ acked, receipts }) => {
        const db = await storeWith(LOG, acked);
        for (const { through, months } of receipts)
          await pruneOldest(db, { through, receivedAt: LOG[0]!.at + months * APART_MS });
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
