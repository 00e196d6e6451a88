import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import type { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { readMarks, writeMark, type Marks } from '../../../renderer/db/marks.ts';
import { followsFrom, isSound } from '../../../renderer/db/verify-store.ts';
import { LOG, OTHER } from './restore-bench.ts';
import { DEVICE, freshDb } from './sample.ts';

let db: KioskDb;

beforeEach(() => {
  db = freshDb();
});

async function given(rows: readonly Entry[]): Promise<void> {
  await db.entries.bulkAdd(rows);
  await writeMark(db, 'head', headOf(rows.at(-1)!));
}

describe('isSound', () => {
  async function marksOf(): Promise<Marks> {
    const marks = await readMarks(db);
    if (marks === null) throw new Error('no marks');
    return marks;
  }

  async function soundAfter(damage: () => Promise<unknown>, newest: number): Promise<boolean> {
    await given(LOG);
    await damage();
    return isSound(db, DEVICE, await marksOf(), newest);
  }

  test('hashes the newest entries only, and misses none of the older', async () => {
    expect(await soundAfter(async () => {}, 4)).toBe(true);
    await db.entries.delete(3);
    expect(await isSound(db, DEVICE, await marksOf(), 4)).toBe(false);
  });

  test.each([
    [7, true],
    [9, false],
  ])('an edit of entry %i is seen at the start where it is among them: %s', async (seq, sound) => {
    expect(await soundAfter(() => db.entries.update(seq, { at: 1 }), 4)).toBe(sound);
  });
});

describe('followsFrom', () => {
  const ANCHOR = headOf(LOG[5]!);

  test.each([
    ['a place of ours', LOG, ANCHOR, true],
    ['our own end', LOG, headOf(LOG[11]!), true],
    ['the beginning', LOG, EMPTY_HEAD, true],
    ['a place of another story', LOG, headOf(OTHER[5]!), false],
    ['a place behind our end', LOG.slice(0, 4), ANCHOR, false],
    ['a place from which an entry is missing', LOG.toSpliced(8, 1), ANCHOR, false],
    ['a place from which an entry was edited', LOG.with(8, { ...LOG[8]!, at: 1 }), ANCHOR, false],
    ['a place behind the damage', LOG.with(3, { ...LOG[3]!, at: 1 }), ANCHOR, true],
  ])('%s', async (_what, rows, from, follows) => {
    await given(rows);
    const head = headOf(rows.at(-1)!);
    expect(await followsFrom(db, DEVICE, from, head)).toBe(follows);
  });
});
