import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf, seal, verifyChain } from '../../../shared/log/chain.ts';
import { appendEntry, type AppendVerdict } from '../../../renderer/db/append.ts';
import { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { readMark } from '../../../renderer/db/marks.ts';
import type { RaceOrder, RaceResult } from './race-worker.ts';
import { allEntries, beat, DEVICE, freshDb, stampAt } from './sample.ts';

async function append(db: KioskDb, number: number): Promise<AppendVerdict> {
  const reached = await readMark(db, 'head');
  return appendEntry(db, {
    draft: beat(number),
    stamp: stampAt(number),
    reached,
    attempted: null,
  });
}

describe('appendEntry', () => {
  test('chains entries from 1 on and moves the head in the same transaction', async () => {
    const db = freshDb();
    for (const number of [1, 2, 3]) expect(await append(db, number)).toMatchObject({ ok: true });
    const entries = await allEntries(db);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const verdict = verifyChain(EMPTY_HEAD, DEVICE, entries);
    expect(verdict.ok).toBe(true);
    expect(await readMark(db, 'head')).toEqual(verdict.head);
  });

  test('keeps everything over a closed connection', async () => {
    const db = freshDb();
    await append(db, 1);
    db.close();
    const again = new KioskDb(db.name);
    await append(again, 2);
    const entries = await allEntries(again);
    expect(entries.map(({ body }) => body)).toEqual([beat(1).body, beat(2).body]);
    expect(verifyChain(EMPTY_HEAD, DEVICE, entries).ok).toBe(true);
  });

  test('a store that was erased is not counted from 1 again', async () => {
    const db = freshDb();
    await append(db, 1);
    await append(db, 2);
    const reached = await readMark(db, 'head');
    await db.delete();
    await db.open();
    expect(
      await appendEntry(db, { draft: beat(3), stamp: stampAt(3), reached, attempted: null }),
    ).toEqual({ ok: false, fault: 'storage', attempted: null });
    expect(await db.entries.count()).toBe(0);
  });

  test('a second try of what was kept after all adds nothing', async () => {
    const db = freshDb();
    const first = await append(db, 1);
    if (!first.ok) throw new Error('not appended');
    const order = { draft: beat(1), stamp: stampAt(1), reached: EMPTY_HEAD };
    expect(await appendEntry(db, { ...order, attempted: first.entry })).toEqual(first);
    expect(await db.entries.count()).toBe(1);
  });

  test('a second try of what was lost seals it anew behind what came in between', async () => {
    const db = freshDb();
    await append(db, 1);
    const attempted = seal(EMPTY_HEAD, beat(2), stampAt(2));
    const order = { draft: beat(2), stamp: stampAt(2), reached: EMPTY_HEAD, attempted };
    const verdict = await appendEntry(db, order);
    expect(verdict).toMatchObject({ ok: true, entry: { seq: 2, body: beat(2).body } });
  });

  test('a failed request leaves neither entry nor head behind', async () => {
    const db = freshDb();
    await append(db, 1);
    const before = await readMark(db, 'head');
    // A body that the structured clone refuses fails inside the transaction, after the head was read.
    const broken = { kind: 'heartbeat', body: { unsynced: 1, clerk: () => 'no' } };
    const draft = broken as unknown as ReturnType<typeof beat>;
    const stamp = stampAt(2);
    const verdict = await appendEntry(db, { draft, stamp, reached: before, attempted: null });
    expect(verdict).toMatchObject({ ok: false, fault: 'storage' });
    expect(await readMark(db, 'head')).toEqual(before);
    expect((await allEntries(db)).map(headOf)).toEqual([before]);
  });

  test('two pages with two writers each lose nothing and leave no gap', async () => {
    const db = freshDb();
    const perWriter = 100;
    const pages = [0, 1].map((page) => race({ name: db.name, page, writers: 2, perWriter }));
    const results = await Promise.all(pages);
    const entries = await allEntries(db);
    expect(entries).toHaveLength(2 * 2 * perWriter);
    expect(verifyChain(EMPTY_HEAD, DEVICE, entries)).toEqual({
      ok: true,
      head: await readMark(db, 'head'),
    });
    const acknowledged = results.flatMap(({ heads }) => heads).toSorted((a, b) => a.seq - b.seq);
    expect(acknowledged).toEqual(entries.map(headOf));
  });
});

function race(order: RaceOrder): Promise<RaceResult> {
  const worker = new Worker(new URL('./race-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<RaceResult>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(order, []);
  });
}
