import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import type { Receipt } from '../../../shared/log/head.ts';
import type { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { readMark, writeMark } from '../../../renderer/db/marks.ts';
import { reconcile, type Reconciled } from '../../../renderer/db/reconcile.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { MemoryHost } from '../memory-host.ts';
import { allEntries, beat, DEVICE, freshDb } from './sample.ts';

const LOG = chainOf(Array.from({ length: 12 }, (_, index) => beat(index)));
const OTHER = chainOf(Array.from({ length: 12 }, (_, index) => beat(100 + index)));

let db: KioskDb;
let host: MemoryHost;

beforeEach(() => {
  db = freshDb();
  host = new MemoryHost();
});

async function given(store: readonly Entry[], journal: readonly Entry[]): Promise<void> {
  await db.entries.bulkAdd(store);
  const last = store.at(-1);
  if (last) await writeMark(db, 'head', headOf(last));
  host.journal = [...journal];
}

function receiptFor(entry: Entry): Receipt {
  return { device: DEVICE, through: entry.seq, hash: entry.hash, receivedAt: 5 };
}

async function run(): Promise<Reconciled> {
  return reconcile(db, host, DEVICE, await host.boot());
}

async function expectUntouched(store: readonly Entry[], journal: readonly Entry[]): Promise<void> {
  expect(await allEntries(db)).toEqual(store);
  expect(host.journal).toEqual(journal);
}

describe('reconcile', () => {
  test('both empty: nothing to do', async () => {
    expect(await run()).toEqual({ ok: true, head: EMPTY_HEAD, acked: EMPTY_HEAD, recovered: [] });
  });

  test('equal: nothing to do', async () => {
    await given(LOG, LOG);
    expect(await run()).toMatchObject({ ok: true, head: headOf(LOG[11]!), recovered: [] });
    await expectUntouched(LOG, LOG);
  });

  test('what the host had to mend is passed on', async () => {
    await given(LOG, LOG);
    const trimmed = { what: 'journal-tail-trimmed', entries: 1 } as const;
    const report = { ...(await host.boot()), recovered: [trimmed] };
    expect(await reconcile(db, host, DEVICE, report)).toMatchObject({ recovered: [trimmed] });
  });

  test.each([0, 4, 11])(
    'store ahead of a journal of %i: the journal is completed',
    async (kept) => {
      await given(LOG, LOG.slice(0, kept));
      const recovered = [{ what: 'journal-completed', entries: 12 - kept }];
      expect(await run()).toMatchObject({ ok: true, head: headOf(LOG[11]!), recovered });
      await expectUntouched(LOG, LOG);
    },
  );

  test.each([0, 4, 11])('journal ahead of a store of %i: the store is rebuilt', async (kept) => {
    await given(LOG.slice(0, kept), LOG);
    const recovered = [{ what: 'store-rebuilt', entries: 12 - kept }];
    expect(await run()).toMatchObject({ ok: true, head: headOf(LOG[11]!), recovered });
    await expectUntouched(LOG, LOG);
    expect(await readMark(db, 'head')).toEqual(headOf(LOG[11]!));
  });

  test('a rebuilt store takes its cursor from the last receipt', async () => {
    await given([], LOG);
    host.receipt = receiptFor(LOG[6]!);
    expect(await run()).toMatchObject({ ok: true, acked: headOf(LOG[6]!) });
    expect(await readMark(db, 'acked')).toEqual(headOf(LOG[6]!));
  });

  test('a cursor that is further than the last receipt stays', async () => {
    await given(LOG, LOG);
    await writeMark(db, 'acked', headOf(LOG[8]!));
    host.receipt = receiptFor(LOG[6]!);
    expect(await run()).toMatchObject({ ok: true, acked: headOf(LOG[8]!) });
  });

  test('a journal whose receipted beginning was removed still rebuilds the rest', async () => {
    await given([], LOG.slice(5));
    host.receipt = receiptFor(LOG[6]!);
    expect(await run()).toMatchObject({ ok: true, head: headOf(LOG[11]!) });
    expect(await allEntries(db)).toEqual(LOG.slice(5));
  });

  test('a journal that lacks entries nobody has is not taken for whole', async () => {
    await given([], LOG.slice(5));
    host.receipt = receiptFor(LOG[2]!);
    expect(await run()).toEqual({ ok: false, fault: 'forked' });
    expect(await allEntries(db)).toEqual([]);
  });

  test.each([
    ['same length', LOG, OTHER],
    ['store longer', LOG, OTHER.slice(0, 5)],
    ['journal longer', LOG.slice(0, 5), OTHER],
  ])('forked, %s: both are kept as they are', async (_what, store, journal) => {
    await given(store, journal);
    expect(await run()).toEqual({ ok: false, fault: 'forked' });
    await expectUntouched(store, journal);
  });

  test('a receipt with a hash that is not ours is a fork too', async () => {
    await given(LOG, LOG);
    host.receipt = receiptFor(OTHER[6]!);
    expect(await run()).toEqual({ ok: false, fault: 'forked' });
  });

  test('both copies behind the centre: the count is not restarted', async () => {
    await given(LOG.slice(0, 3), LOG.slice(0, 3));
    host.receipt = receiptFor(LOG[6]!);
    expect(await run()).toEqual({ ok: false, fault: 'behind-centre' });
  });

  test.each([
    ['an edited entry', (log: readonly Entry[]) => log.with(7, { ...log[7]!, at: 1 })],
    ['a missing entry', (log: readonly Entry[]) => log.toSpliced(7, 1)],
    ['an entry after the head', (log: readonly Entry[]) => log],
  ])('a store with %s is not built upon', async (what, damage) => {
    await db.entries.bulkAdd(damage(LOG));
    await writeMark(db, 'head', headOf(LOG[what === 'an entry after the head' ? 9 : 11]!));
    host.journal = [...LOG];
    expect(await run()).toEqual({ ok: false, fault: 'store-broken' });
  });

  test('a log of another device is not continued', async () => {
    await given(LOG, LOG);
    expect(await reconcile(db, host, 'kiosk-2', await host.boot())).toEqual({
      ok: false,
      fault: 'store-broken',
    });
  });
});
