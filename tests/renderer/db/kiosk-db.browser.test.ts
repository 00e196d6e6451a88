import { expect, onTestFinished, test } from 'vitest';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import { appendEntry } from '../../../renderer/db/append.ts';
import { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { readMark, writeMark } from '../../../renderer/db/marks.ts';
import { SCHEMA, type SchemaVersion } from '../../../renderer/db/schema.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { allEntries, beat, freshDb, stampAt } from './sample.ts';

const NEXT: SchemaVersion = {
  stores: { notes: 'id' },
  upgrade: (transaction) => transaction.table('notes').add({ id: 'upgraded' }),
};

test('every shipped version opens in every later one with its log untouched', async () => {
  for (let shipped = 1; shipped <= SCHEMA.length; shipped += 1) {
    const entries = chainOf([beat(1), beat(2), beat(3)]);
    const last = headOf(entries[2]!);
    const old = new KioskDb(freshDb().name, SCHEMA.slice(0, shipped));
    await old.entries.bulkAdd(entries);
    await writeMark(old, 'head', last);
    old.close();

    const upgraded = new KioskDb(old.name, [...SCHEMA, NEXT]);
    expect(await allEntries(upgraded)).toEqual(entries);
    expect(await readMark(upgraded, 'head')).toEqual(last);
    expect(await upgraded.table('notes').toArray()).toEqual([{ id: 'upgraded' }]);
    upgraded.close();
  }
});

test('an empty store has both marks at the beginning', async () => {
  const db = freshDb();
  expect(await readMark(db, 'head')).toEqual(EMPTY_HEAD);
  expect(await readMark(db, 'acked')).toEqual(EMPTY_HEAD);
});

test('a mark that is no mark is refused, not guessed', async () => {
  const db = freshDb();
  await db.meta.put({ key: 'head', seq: -4, hash: 'x' });
  await expect(readMark(db, 'head')).rejects.toThrow('seq');
});

test('every write is one strict transaction', async () => {
  const made: IDBTransaction[] = [];
  const open = IDBDatabase.prototype.transaction;
  onTestFinished(() => {
    IDBDatabase.prototype.transaction = open;
  });
  IDBDatabase.prototype.transaction = function transaction(...args) {
    const transaction = open.apply(this, args);
    made.push(transaction);
    return transaction;
  };
  const order = { draft: beat(1), stamp: stampAt(1), reached: EMPTY_HEAD, attempted: null };
  const verdict = await appendEntry(freshDb(), order);
  expect(verdict.ok).toBe(true);
  const writes = made.filter(({ mode }) => mode === 'readwrite');
  expect(writes.map(({ durability }) => durability)).toEqual(['strict']);
});
