import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import { writeMark } from '../../../renderer/db/marks.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { bodies, branch, LOG, OTHER, RestoreBench } from './restore-bench.ts';
import { allEntries, beat, DEVICE } from './sample.ts';

let it: RestoreBench;

beforeEach(() => {
  it = new RestoreBench();
});

describe('both copies gone or behind the centre', () => {
  test('the log goes on from the centre’s head and never restarts its count', async () => {
    const centre = it.centreWith(LOG);
    it.host.receipt = { device: DEVICE, through: 9, hash: LOG[8]!.hash, receivedAt: 5 };
    const restored = await it.restore();
    expect(restored).toMatchObject({ ok: true, acked: headOf(LOG[11]!), recovered: [] });
    const [first] = await it.expectAnchored(centre, 0);
    expect(first).toMatchObject({
      seq: 13,
      prev: LOG[11]!.hash,
      body: { cause: 'behind-centre', store: EMPTY_HEAD, journal: EMPTY_HEAD },
    });
    expect(await it.restore(), 'the next start has nothing left to do').toMatchObject({
      ok: true,
      head: headOf(first!),
      moved: null,
      recovered: [],
    });
  });

  test('an old profile and an old journal: both are kept aside, and nothing is carried twice', async () => {
    const centre = it.centreWith(LOG);
    it.host.receipt = { device: DEVICE, through: 12, hash: LOG[11]!.hash, receivedAt: 5 };
    await it.given(LOG.slice(0, 6), LOG.slice(0, 5), headOf(LOG[3]!));
    expect(await it.restore()).toMatchObject({ ok: true });
    await it.expectAnchored(centre, 0);
    expect(it.host.aside).toEqual([LOG.slice(0, 6)]);
    expect((await it.db.aside.toArray()).map(({ row }) => row)).toEqual(LOG.slice(0, 6));
  });

  test('the centre out of reach: nothing is changed, and the next try may do it', async () => {
    it.host.receipt = { device: DEVICE, through: 9, hash: LOG[8]!.hash, receivedAt: 5 };
    await it.given(LOG.slice(0, 3), LOG.slice(0, 3));
    expect(await it.restore()).toEqual({
      ok: false,
      fault: 'behind-centre',
      failure: { kind: 'unreachable' },
    });
    expect(await allEntries(it.db)).toEqual(LOG.slice(0, 3));
    expect(it.host.journal).toEqual(LOG.slice(0, 3));
    const centre = it.centreWith(LOG);
    expect(await it.restore()).toMatchObject({ ok: true });
    await it.expectAnchored(centre, 0);
  });
});

describe('both copies rolled back to what the centre has as well', () => {
  test('is known from what the host remembers: the loss is on record, and the log goes on', async () => {
    const centre = it.centreWith(LOG.slice(0, 6));
    it.host.receipt = { device: DEVICE, through: 6, hash: LOG[5]!.hash, receivedAt: 5 };
    it.host.remembered = headOf(LOG[8]!);
    await it.given(LOG.slice(0, 7), LOG.slice(0, 7), headOf(LOG[5]!));
    expect(await it.restore()).toMatchObject({ ok: true });
    const entries = await it.expectAnchored(centre, 1);
    expect(entries[0]!.body).toMatchObject({ cause: 'copies-rolled-back' });
  });

  test.each([
    ['the end of the log', LOG[11]!],
    ['an entry of the log: it may lag behind', LOG[8]!],
    ['an entry that was pruned', LOG[2]!],
  ])('what it remembers is %s: nothing to do', async (_what, entry) => {
    it.host.remembered = headOf(entry);
    await it.given(LOG.slice(4), LOG, headOf(LOG[5]!));
    await writeMark(it.db, 'base', headOf(LOG[3]!));
    expect(await it.restore()).toMatchObject({ ok: true, moved: null, recovered: [] });
  });

  test('what it remembers is of another story', async () => {
    it.host.remembered = headOf(OTHER[8]!);
    await it.given(LOG, LOG, headOf(LOG[5]!));
    expect(await it.restore()).toMatchObject({ ok: false, fault: 'copies-rolled-back' });
  });
});

describe('a log that left the centre’s', () => {
  const RATING = {
    kind: 'rating.given',
    body: {
      scale: 'vn-5',
      level: 2,
      clerk: 'clerk-1',
      counter: 'counter-3',
      session: 's',
      procedure: null,
      dossier: 'd'.repeat(64),
      opening: 'always',
      locale: 'vi',
      shownMs: 9,
    },
  } as const satisfies Draft;

  test('what the centre lacks comes again, with references that follow', async () => {
    const centre = it.centreWith(LOG);
    const own = branch(headOf(LOG[5]!), [
      RATING,
      { kind: 'rating.changed', body: { rating: 7, level: 4 } },
      { kind: 'rating.explained', body: { rating: 3, reasons: [], comment: 'x' } },
    ]);
    await it.given([...LOG.slice(0, 6), ...own], [...LOG.slice(0, 6), ...own], headOf(LOG[3]!));
    const restored = await it.restore('log-refused');
    const entries = await it.expectAnchored(centre, 3);
    expect(entries.map(({ seq, kind }) => [seq, kind])).toEqual([
      [13, 'log.continued'],
      [14, 'log.carried'],
      [15, 'rating.given'],
      [16, 'rating.changed'],
      [17, 'rating.explained'],
    ]);
    expect(entries[1]!.body).toEqual({ places: own.map(headOf) });
    expect(entries[3]!.body, 'its rating moved').toEqual({ rating: 15, level: 4 });
    expect(entries[4]!.body, 'its rating did not').toMatchObject({ rating: 3 });
    const times = ({ at, mono, boot }: Entry): unknown => ({ at, mono, boot });
    expect(entries.slice(2).map(times)).toEqual(own.map(times));
    if (!restored.ok || restored.moved === null) throw new Error('not moved');
    expect([...restored.moved.places]).toEqual([
      [7, 15],
      [8, 16],
      [9, 17],
    ]);
    expect(restored.moved.byHash.get(own[0]!.hash)).toEqual(entries[2]);
    expect(await it.db.rated.get('d'.repeat(64))).toMatchObject({ rating: 15 });
  });

  test('the same old copies brought back once more carry nothing a second time', async () => {
    const centre = it.centreWith(LOG);
    const own = branch(headOf(LOG[5]!), [beat(200), beat(201)]);
    const copies = [...LOG.slice(0, 6), ...own];
    await it.given(copies, copies);
    await it.restore('log-refused');
    await it.expectAnchored(centre, 2);
    const copied = new RestoreBench();
    centre.serve(copied.host);
    await copied.given(copies, copies);
    expect(await copied.restore('log-refused')).toMatchObject({ ok: true });
    await copied.expectAnchored(centre, 0);
    expect(bodies(centre.held)).toEqual(bodies([...LOG, ...own]));
  });

  test('a centre restored from a back-up older than what was pruned here', async () => {
    const centre = it.centreWith(LOG.slice(0, 2));
    await it.given(LOG.slice(5), LOG.slice(5), headOf(LOG[9]!));
    await writeMark(it.db, 'base', headOf(LOG[4]!));
    expect(await it.restore('centre-rolled-back')).toMatchObject({
      ok: true,
      acked: headOf(LOG[1]!),
    });
    const entries = await it.expectAnchored(centre, 7);
    expect(bodies(entries)).toEqual(bodies(LOG.slice(5)));
  });

  test('neither copy whole: every entry that is whole counts, whichever copy has it', async () => {
    const centre = it.centreWith(LOG.slice(0, 4));
    const store = LOG.with(7, { ...LOG[7]!, at: 1 }).toSpliced(10, 1);
    await it.given(store, LOG.slice(0, 9), headOf(LOG[3]!));
    expect(await it.restore()).toMatchObject({ ok: true });
    const entries = await it.expectAnchored(centre, 7);
    expect(bodies(entries)).toEqual(bodies(LOG.slice(4).toSpliced(6, 1)));
    expect(entries[0]!.body).toMatchObject({ cause: 'copies-broken' });
  });

  test('more than fits into one list of places', async () => {
    const long = chainOf(Array.from({ length: 1_000 }, (_, index) => beat(index)));
    const centre = it.centreWith([]);
    await it.given(long.toSpliced(0, 1), [], EMPTY_HEAD);
    await it.restore();
    const entries = await it.expectAnchored(centre, 999);
    expect(bodies(entries)).toEqual(bodies(long.slice(1)));
    expect(centre.carried).toEqual(long.slice(1).map(headOf));
  });
});

describe('copies that tell different stories', () => {
  test('wait for a person, untouched; then both branches come again', async () => {
    const centre = it.centreWith(LOG.slice(0, 3));
    centre.mayContinue = false;
    const store = [...LOG.slice(0, 3), ...branch(headOf(LOG[2]!), [beat(50), beat(51)])];
    const journal = [...LOG.slice(0, 3), ...branch(headOf(LOG[2]!), [beat(60)])];
    await it.given(store, journal, headOf(LOG[2]!));
    expect(await it.restore()).toEqual({ ok: false, fault: 'copies-forked', failure: null });
    expect(await allEntries(it.db)).toEqual(store);
    expect(it.host.journal).toEqual(journal);
    const ends = { store: headOf(store[4]!), journal: headOf(journal[3]!) };
    expect(centre.asked[0]).toMatchObject({ cause: 'copies-forked', ...ends });

    centre.mayContinue = true;
    expect(await it.restore()).toMatchObject({ ok: true });
    const entries = await it.expectAnchored(centre, 3);
    expect(bodies(entries)).toEqual([beat(50).body, beat(60).body, beat(51).body]);
    expect(entries[0]!.body).toMatchObject(ends);
    expect(it.host.aside).toEqual([journal]);
  });

  test('a branch that left before what the store knows as receipted is not overlooked', async () => {
    const centre = it.centreWith(LOG);
    await it.given(
      LOG,
      [...LOG.slice(0, 3), ...branch(headOf(LOG[2]!), [beat(60)])],
      headOf(LOG[9]!),
    );
    expect(await it.restore()).toMatchObject({ ok: true });
    expect(bodies(await it.expectAnchored(centre, 1))).toEqual([beat(60).body]);
  });

  test('two whole chains with nothing in common', async () => {
    const centre = it.centreWith(LOG.slice(0, 4));
    await it.given(LOG, OTHER, headOf(LOG[3]!));
    await it.restore();
    const entries = await it.expectAnchored(centre, 8 + 12);
    expect(
      bodies(entries)
        .map((body) => JSON.stringify(body))
        .toSorted(),
    ).toEqual(
      bodies([...LOG.slice(4), ...OTHER])
        .map((body) => JSON.stringify(body))
        .toSorted(),
    );
  });
});
