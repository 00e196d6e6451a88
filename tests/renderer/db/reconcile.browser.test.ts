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
/** What a damaged store may give back in place of a row. */
const NO_ENTRY = { seq: 12 } as unknown as Entry;
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
  return reconcile({ db, host, device: DEVICE, now: 5 }, await host.boot());
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
    expect(await reconcile({ db, host, device: DEVICE, now: 5 }, report)).toMatchObject({
      recovered: [trimmed],
    });
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

  test('thousands of entries are rebuilt', async () => {
    const long = chainOf(Array.from({ length: 2_300 }, (_, index) => beat(index)));
    await given([], long);
    expect(await run()).toMatchObject({ ok: true, head: headOf(long.at(-1)!) });
    await expectUntouched(long, long);
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
    expect(await run()).toEqual({ ok: false, fault: 'copies-broken' });
    expect(await allEntries(db)).toEqual([]);
  });

  test.each([
    ['same length', LOG, OTHER],
    ['store longer', LOG, OTHER.slice(0, 5)],
    ['journal longer', LOG.slice(0, 5), OTHER],
  ])('forked, %s: both are kept as they are', async (_what, store, journal) => {
    await given(store, journal);
    expect(await run()).toEqual({ ok: false, fault: 'copies-forked' });
    await expectUntouched(store, journal);
  });

  test('a receipt with a hash that is not ours: the centre must say where the log goes on', async () => {
    await given(LOG, LOG);
    host.receipt = receiptFor(OTHER[6]!);
    expect(await run()).toEqual({ ok: false, fault: 'log-refused' });
  });

  test('both copies behind the centre: the count is not restarted', async () => {
    await given(LOG.slice(0, 3), LOG.slice(0, 3));
    host.receipt = receiptFor(LOG[6]!);
    expect(await run()).toEqual({ ok: false, fault: 'behind-centre' });
  });

  const DAMAGES = [
    ['an edited entry', (log: readonly Entry[]) => log.with(7, { ...log[7]!, at: 1 }), 12],
    ['a missing entry', (log: readonly Entry[]) => log.toSpliced(7, 1), 12],
    ['an entry after the head', (log: readonly Entry[]) => log, 10],
    ['a row that is no entry', (log: readonly Entry[]) => [...log.slice(0, 11), NO_ENTRY], 12],
  ] as const;

  async function givenDamaged(store: readonly Entry[], head: number): Promise<void> {
    await db.entries.bulkAdd(store);
    await writeMark(db, 'head', headOf(LOG[head - 1]!));
  }

  test.each(DAMAGES)(
    'a store with %s is set aside and rebuilt from the journal',
    async (_what, damage, head) => {
      await givenDamaged(damage(LOG), head);
      host.journal = [...LOG];
      expect(await run()).toMatchObject({
        ok: true,
        head: headOf(LOG[11]!),
        recovered: [
          { what: 'store-set-aside', entries: damage(LOG).length },
          { what: 'store-rebuilt', entries: 12 },
        ],
      });
      await expectUntouched(LOG, LOG);
      expect((await db.aside.toArray()).map(({ row }) => row)).toEqual(damage(LOG));
      expect(await run()).toMatchObject({ ok: true, recovered: [] });
    },
  );

  test.each(DAMAGES)(
    'a store with %s and a journal that reaches less far: nothing is touched',
    async (_what, damage, head) => {
      await givenDamaged(damage(LOG), head);
      host.journal = LOG.slice(0, 9);
      expect(await run()).toEqual({ ok: false, fault: 'copies-broken' });
      await expectUntouched(damage(LOG), LOG.slice(0, 9));
    },
  );

  test.each([
    ['an edited end', LOG.with(11, { ...LOG[11]!, hash: 'f'.repeat(64) })],
    ['another chain after a while', [...LOG.slice(0, 5), ...OTHER.slice(5)]],
    ['another device', chainOf([beat(1), beat(2)], 'kiosk-2')],
  ])('a journal with %s is set aside and begun anew from the store', async (_what, journal) => {
    await given(LOG, journal);
    expect(await run()).toMatchObject({
      ok: true,
      head: headOf(LOG[11]!),
      recovered: [
        { what: 'journal-set-aside', entries: journal.length },
        { what: 'journal-completed', entries: 12 },
      ],
    });
    await expectUntouched(LOG, LOG);
    expect(host.aside).toEqual([journal]);
  });

  test('a broken journal that is longer than the store is kept: the rest of it may be all there is', async () => {
    const journal = LOG.with(7, { ...LOG[7]!, at: 1 });
    await given(LOG.slice(0, 5), journal);
    expect(await run()).toEqual({ ok: false, fault: 'copies-broken' });
    expect(host.journal).toEqual(journal);
    expect(host.aside).toEqual([]);
  });

  test('a mark that is none: the store is set aside and rebuilt from the journal', async () => {
    await given(LOG, LOG);
    await db.meta.put({ key: 'acked', seq: -1, hash: 'x' });
    expect(await run()).toMatchObject({
      ok: true,
      head: headOf(LOG[11]!),
      recovered: [{ what: 'store-set-aside' }, { what: 'store-rebuilt' }],
    });
  });

  test('the store of a device that this no longer is, is set aside, and the log begins', async () => {
    await given(LOG, []);
    const report = await host.boot();
    expect(await reconcile({ db, host, device: 'kiosk-2', now: 5 }, report)).toEqual({
      ok: true,
      head: EMPTY_HEAD,
      acked: EMPTY_HEAD,
      recovered: [{ what: 'store-set-aside', entries: 12 }],
    });
    expect((await db.aside.toArray()).map(({ row }) => row)).toEqual(LOG);
  });

  describe('with its receipted beginning pruned', () => {
    async function givenPruned(journal: readonly Entry[]): Promise<void> {
      await given(LOG.slice(5), journal);
      await writeMark(db, 'base', headOf(LOG[4]!));
      await writeMark(db, 'acked', headOf(LOG[7]!));
    }

    test.each([
      ['equal', LOG, []],
      ['empty', [], [{ what: 'journal-completed', entries: 7 }]],
      ['shorter', LOG.slice(0, 9), [{ what: 'journal-completed', entries: 3 }]],
      ['pruned as well', LOG.slice(6), []],
    ])('and a journal that is %s', async (_what, journal, recovered) => {
      await givenPruned(journal);
      expect(await run()).toMatchObject({ ok: true, head: headOf(LOG[11]!), recovered });
      expect(await allEntries(db)).toEqual(LOG.slice(5));
      expect(host.journal.at(-1)).toEqual(LOG[11]);
    });

    test('and a journal from before that: set aside and begun anew', async () => {
      await givenPruned(LOG.slice(0, 3));
      expect(await run()).toMatchObject({ ok: true, head: headOf(LOG[11]!) });
      expect(host.aside).toEqual([LOG.slice(0, 3)]);
      expect(host.journal).toEqual(LOG.slice(5));
    });

    test('everything pruned: the end of the log is known all the same', async () => {
      await givenPruned(LOG);
      await db.entries.clear();
      for (const mark of ['base', 'acked'] as const) await writeMark(db, mark, headOf(LOG[11]!));
      expect(await run()).toMatchObject({ ok: true, head: headOf(LOG[11]!), recovered: [] });
    });

    test.each([
      ['an entry missing after it', 6],
      ['the first one missing', 5],
    ])('and %s: the store is not built upon', async (_what, missing) => {
      await givenPruned([]);
      await writeMark(db, 'acked', headOf(LOG[4]!));
      await db.entries.delete(missing + 1);
      expect(await run()).toEqual({ ok: false, fault: 'copies-broken' });
    });
  });
});
