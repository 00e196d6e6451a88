import { expect, test } from 'vitest';
import { completeJournal } from '../../../renderer/db/complete-journal.ts';
import { writeMark } from '../../../renderer/db/marks.ts';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { MemoryHost } from '../memory-host.ts';
import { beat, freshDb } from './sample.ts';

const LOG = chainOf(Array.from({ length: 1_250 }, (_, index) => beat(index)));

test('a journal that was lost is completed some hundred entries at a time', async () => {
  const db = freshDb();
  await db.entries.bulkAdd(LOG);
  await writeMark(db, 'head', headOf(LOG.at(-1)!));
  const host = new MemoryHost();
  expect(await completeJournal(db, host, EMPTY_HEAD, LOG.length)).toEqual({
    ok: true,
    entries: LOG.length,
  });
  expect(host.journal).toEqual(LOG);
  expect(host.pages).toEqual([500, 500, 250]);
});

test('a store with a hole completes nothing beyond it', async () => {
  const db = freshDb();
  await db.entries.bulkAdd([...LOG.slice(0, 500), ...LOG.slice(1_000)]);
  const host = new MemoryHost();
  expect(await completeJournal(db, host, EMPTY_HEAD, LOG.length)).toEqual({
    ok: false,
    fault: 'storage',
  });
  expect(host.journal).toEqual(LOG.slice(0, 500));
});
