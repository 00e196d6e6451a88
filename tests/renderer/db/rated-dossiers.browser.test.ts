import { describe, expect, test } from 'vitest';
import { appendEntry } from '../../../renderer/db/append.ts';
import { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { readMark } from '../../../renderer/db/marks.ts';
import { isRated, trimRated } from '../../../renderer/db/rated-dossiers.ts';
import { SCHEMA } from '../../../renderer/db/schema.ts';
import type { Draft } from '../../../shared/log/entry.ts';
import { beat, freshDb, stampAt } from './sample.ts';

const DOSSIER = 'd'.repeat(64);
const OTHER = 'e'.repeat(64);

function rating(dossier: string | null): Draft {
  return {
    kind: 'rating.given',
    body: {
      scale: 'vn-5',
      level: 4,
      clerk: 'lan',
      counter: 'quay-3',
      session: 's1',
      procedure: null,
      dossier,
      opening: dossier === null ? 'no-code' : 'receipt',
      locale: 'vi',
      shownMs: 900,
    },
  };
}

async function append(db: KioskDb, draft: Draft): Promise<number> {
  const reached = await readMark(db, 'head');
  const stamp = stampAt(reached.seq + 1);
  const verdict = await appendEntry(db, { draft, stamp, reached, attempted: null });
  if (!verdict.ok) throw new Error(verdict.fault);
  return verdict.entry.seq;
}

describe('the index of rated dossiers', () => {
  test('knows what was rated here, and nothing else', async () => {
    const db = freshDb();
    expect(await isRated(db, DOSSIER)).toBe(false);
    await append(db, rating(null));
    await append(db, rating(DOSSIER));
    expect(await isRated(db, DOSSIER)).toBe(true);
    expect(await isRated(db, OTHER)).toBe(false);
  });

  test('lets a withdrawn rating stand in nobody’s way, until it is given again', async () => {
    const db = freshDb();
    const seq = await append(db, rating(DOSSIER));
    await append(db, { kind: 'rating.changed', body: { rating: seq, level: null } });
    expect(await isRated(db, DOSSIER)).toBe(false);
    await append(db, { kind: 'rating.changed', body: { rating: seq, level: 2 } });
    expect(await isRated(db, DOSSIER)).toBe(true);
  });

  test('outlives a closed connection and the entries that it was read from', async () => {
    const db = freshDb();
    await append(db, rating(DOSSIER));
    await db.entries.clear();
    db.close();
    expect(await isRated(new KioskDb(db.name), DOSSIER)).toBe(true);
  });

  test('is not written where its entry is not', async () => {
    const db = freshDb();
    await append(db, beat(1));
    const reached = { seq: 9, hash: 'f'.repeat(64) };
    const order = { draft: rating(DOSSIER), stamp: stampAt(2), reached, attempted: null };
    expect(await appendEntry(db, order)).toMatchObject({ ok: false });
    expect(await isRated(db, DOSSIER)).toBe(false);
  });

  test('is read from the entries of a store that had none', async () => {
    const [first] = SCHEMA;
    if (!first) throw new Error('no schema');
    const name = `test-${crypto.randomUUID()}`;
    const old = new KioskDb(name, [first]);
    const fresh = freshDb();
    await append(fresh, rating(DOSSIER));
    const seq = await append(fresh, rating(OTHER));
    await append(fresh, { kind: 'rating.changed', body: { rating: seq, level: null } });
    await old.entries.bulkAdd(await fresh.entries.toArray());
    old.close();
    const opened = new KioskDb(name);
    expect(await isRated(opened, DOSSIER)).toBe(true);
    expect(await isRated(opened, OTHER)).toBe(false);
  });

  test('keeps the newest of too many', async () => {
    const db = freshDb();
    const dossiers = ['1', '2', '3'].map((digit) => digit.repeat(64));
    for (const dossier of dossiers) await append(db, rating(dossier));
    await trimRated(db, 2);
    expect(await Promise.all(dossiers.map((dossier) => isRated(db, dossier)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
