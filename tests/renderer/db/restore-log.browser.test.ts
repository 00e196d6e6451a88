import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { ContinueCause } from '../../../shared/log/continued.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import type { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { writeMark } from '../../../renderer/db/marks.ts';
import { restoreLog, type Restored } from '../../../renderer/db/restore-log.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { MemoryHost } from '../memory-host.ts';
import { AnchoringCentre } from './anchoring-centre.ts';
import { allEntries, beat, DEVICE, freshDb, stampAt } from './sample.ts';

const LOG = chainOf(Array.from({ length: 12 }, (_, index) => beat(index)));
const OTHER = chainOf(Array.from({ length: 12 }, (_, index) => beat(100 + index)));

let db: KioskDb;
let host: MemoryHost;

beforeEach(() => {
  db = freshDb();
  host = new MemoryHost();
});

async function given(
  store: readonly Entry[],
  journal: readonly Entry[],
  acked: Head = EMPTY_HEAD,
): Promise<void> {
  await db.entries.bulkAdd(store);
  const last = store.at(-1);
  if (last) await writeMark(db, 'head', headOf(last));
  await writeMark(db, 'acked', acked);
  host.journal = [...journal];
}

function centreWith(held: readonly Entry[]): AnchoringCentre {
  const centre = new AnchoringCentre(held);
  centre.serve(host);
  return centre;
}

async function restore(wanted: ContinueCause | null = null): Promise<Restored> {
  const stamp = (): ReturnType<typeof stampAt> => stampAt(77);
  return restoreLog({ db, host, device: DEVICE, stamp }, await host.boot(), wanted);
}

function branch(from: Head, drafts: readonly Draft[]): readonly Entry[] {
  let head = from;
  return drafts.map((draft) => {
    const entry = seal(head, draft, stampAt(500 + head.seq));
    head = headOf(entry);
    return entry;
  });
}

/** Whatever the two copies held, the log now goes on from the centre's head in both of them. */
async function expectAnchored(centre: AnchoringCentre, carried: number): Promise<readonly Entry[]> {
  const entries = await allEntries(db);
  expect(host.journal).toEqual(entries);
  expect(entries[0]).toMatchObject({
    kind: 'log.continued',
    body: { carried },
    at: stampAt(77).at,
  });
  expect(centre.take(entries), 'the centre takes it').toBe(true);
  return entries;
}

function bodies(entries: readonly Entry[]): readonly unknown[] {
  return entries.flatMap(({ kind, body }) => (kind.startsWith('log.') ? [] : [body]));
}

describe('both copies gone or behind the centre', () => {
  test('the log goes on from the centre’s head and never restarts its count', async () => {
    const centre = centreWith(LOG);
    host.receipt = { device: DEVICE, through: 9, hash: LOG[8]!.hash, receivedAt: 5 };
    const restored = await restore();
    expect(restored).toMatchObject({ ok: true, acked: headOf(LOG[11]!), recovered: [] });
    const [first] = await expectAnchored(centre, 0);
    expect(first).toMatchObject({
      seq: 13,
      prev: LOG[11]!.hash,
      body: { cause: 'behind-centre', store: EMPTY_HEAD, journal: EMPTY_HEAD },
    });
    expect(await restore(), 'the next start has nothing left to do').toMatchObject({
      ok: true,
      head: headOf(first!),
      moved: null,
      recovered: [],
    });
  });

  test('an old profile and an old journal: both are kept aside, and nothing is carried twice', async () => {
    const centre = centreWith(LOG);
    host.receipt = { device: DEVICE, through: 12, hash: LOG[11]!.hash, receivedAt: 5 };
    await given(LOG.slice(0, 6), LOG.slice(0, 5), headOf(LOG[3]!));
    expect(await restore()).toMatchObject({ ok: true });
    await expectAnchored(centre, 0);
    expect(host.aside).toEqual([LOG.slice(0, 6)]);
    expect((await db.aside.toArray()).map(({ row }) => row)).toEqual(LOG.slice(0, 6));
  });

  test('the centre out of reach: nothing is changed, and the next try may do it', async () => {
    host.receipt = { device: DEVICE, through: 9, hash: LOG[8]!.hash, receivedAt: 5 };
    await given(LOG.slice(0, 3), LOG.slice(0, 3));
    expect(await restore()).toEqual({
      ok: false,
      fault: 'behind-centre',
      failure: { kind: 'unreachable' },
    });
    expect(await allEntries(db)).toEqual(LOG.slice(0, 3));
    expect(host.journal).toEqual(LOG.slice(0, 3));
    const centre = centreWith(LOG);
    expect(await restore()).toMatchObject({ ok: true });
    await expectAnchored(centre, 0);
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
    const centre = centreWith(LOG);
    const own = branch(headOf(LOG[5]!), [
      RATING,
      { kind: 'rating.changed', body: { rating: 7, level: 4 } },
      { kind: 'rating.explained', body: { rating: 3, reasons: [], comment: 'x' } },
    ]);
    await given([...LOG.slice(0, 6), ...own], [...LOG.slice(0, 6), ...own], headOf(LOG[3]!));
    const restored = await restore('log-refused');
    const entries = await expectAnchored(centre, 3);
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
    expect(await db.rated.get('d'.repeat(64))).toMatchObject({ rating: 15 });
  });

  test('the same old copies brought back once more carry nothing a second time', async () => {
    const centre = centreWith(LOG);
    const own = branch(headOf(LOG[5]!), [beat(200), beat(201)]);
    const copies = [...LOG.slice(0, 6), ...own];
    await given(copies, copies);
    await restore('log-refused');
    await expectAnchored(centre, 2);
    db = freshDb();
    await given(copies, copies);
    expect(await restore()).toMatchObject({ ok: true });
    await expectAnchored(centre, 0);
    expect(bodies(centre.held)).toEqual(bodies([...LOG, ...own]));
  });

  test('a centre restored from a back-up older than what was pruned here', async () => {
    const centre = centreWith(LOG.slice(0, 2));
    await given(LOG.slice(5), LOG.slice(5), headOf(LOG[9]!));
    await writeMark(db, 'base', headOf(LOG[4]!));
    expect(await restore('centre-rolled-back')).toMatchObject({
      ok: true,
      acked: headOf(LOG[1]!),
    });
    const entries = await expectAnchored(centre, 7);
    expect(bodies(entries)).toEqual(bodies(LOG.slice(5)));
  });

  test('neither copy whole: every entry that is whole counts, whichever copy has it', async () => {
    const centre = centreWith(LOG.slice(0, 4));
    const store = LOG.with(7, { ...LOG[7]!, at: 1 }).toSpliced(10, 1);
    await given(store, LOG.slice(0, 9), headOf(LOG[3]!));
    expect(await restore()).toMatchObject({ ok: true });
    const entries = await expectAnchored(centre, 7);
    expect(bodies(entries)).toEqual(bodies(LOG.slice(4).toSpliced(6, 1)));
    expect(entries[0]!.body).toMatchObject({ cause: 'copies-broken' });
  });

  test('more than fits into one list of places', async () => {
    const long = chainOf(Array.from({ length: 1_000 }, (_, index) => beat(index)));
    const centre = centreWith([]);
    await given(long.toSpliced(0, 1), [], EMPTY_HEAD);
    await restore();
    const entries = await expectAnchored(centre, 999);
    expect(bodies(entries)).toEqual(bodies(long.slice(1)));
    expect(centre.carried).toEqual(long.slice(1).map(headOf));
  });
});

describe('copies that tell different stories', () => {
  test('wait for a person, untouched; then both branches come again', async () => {
    const centre = centreWith(LOG.slice(0, 3));
    centre.mayContinue = false;
    const store = [...LOG.slice(0, 3), ...branch(headOf(LOG[2]!), [beat(50), beat(51)])];
    const journal = [...LOG.slice(0, 3), ...branch(headOf(LOG[2]!), [beat(60)])];
    await given(store, journal, headOf(LOG[2]!));
    expect(await restore()).toEqual({ ok: false, fault: 'copies-forked', failure: null });
    expect(await allEntries(db)).toEqual(store);
    expect(host.journal).toEqual(journal);
    const ends = { store: headOf(store[4]!), journal: headOf(journal[3]!) };
    expect(centre.asked[0]).toMatchObject({ cause: 'copies-forked', ...ends });

    centre.mayContinue = true;
    expect(await restore()).toMatchObject({ ok: true });
    const entries = await expectAnchored(centre, 3);
    expect(bodies(entries)).toEqual([beat(50).body, beat(60).body, beat(51).body]);
    expect(entries[0]!.body).toMatchObject(ends);
    expect(host.aside).toEqual([journal]);
  });

  test('a branch that left before what the store knows as receipted is not overlooked', async () => {
    const centre = centreWith(LOG);
    await given(LOG, [...LOG.slice(0, 3), ...branch(headOf(LOG[2]!), [beat(60)])], headOf(LOG[9]!));
    expect(await restore()).toMatchObject({ ok: true });
    expect(bodies(await expectAnchored(centre, 1))).toEqual([beat(60).body]);
  });

  test('two whole chains with nothing in common', async () => {
    const centre = centreWith(LOG.slice(0, 4));
    await given(LOG, OTHER, headOf(LOG[3]!));
    await restore();
    const entries = await expectAnchored(centre, 8 + 12);
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

describe('cut in the middle', () => {
  test.each([
    ['before the journal is out of the way', false],
    ['with the journal out of the way and not begun anew', true],
  ])('%s: the next start finishes', async (_when, isAside) => {
    const centre = centreWith(LOG);
    const copies = [...LOG.slice(0, 6), ...branch(headOf(LOG[5]!), [beat(200)])];
    await given(copies, copies);
    await restore('log-refused');
    const entries = await allEntries(db);
    host.journal = isAside ? [] : [...copies];
    host.aside = [];
    expect(await restore()).toMatchObject({ ok: true, head: headOf(entries.at(-1)!), moved: null });
    expect(host.aside).toEqual(isAside ? [] : [copies]);
    await expectAnchored(centre, 1);
  });

  test('a journal that can’t be set aside: told, and finished when it can', async () => {
    const centre = centreWith(LOG);
    const copies = LOG.slice(0, 6);
    host.receipt = { device: DEVICE, through: 12, hash: LOG[11]!.hash, receivedAt: 5 };
    await given(copies, copies);
    host.fault = 'no-space';
    expect(await restore()).toEqual({ ok: false, fault: 'no-space', failure: null });
    host.fault = null;
    expect(await restore()).toMatchObject({ ok: true });
    await expectAnchored(centre, 0);
  });
});

test('whatever was lost where: each entry of either copy is at the centre once, or was never whole here', async () => {
  const sizes = fc.record({
    centre: fc.nat(12),
    store: fc.nat(12),
    journal: fc.nat(12),
    own: fc.nat(3),
    holes: fc.array(fc.nat(11), { maxLength: 3 }),
    wanted: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ centre: size, store, journal, own, holes, wanted }) => {
      db = freshDb();
      host = new MemoryHost();
      const centre = centreWith(LOG.slice(0, size));
      const shared = LOG.slice(0, store);
      const last = shared.at(-1);
      const tail = branch(last ? headOf(last) : EMPTY_HEAD, [beat(201), beat(202), beat(203)]);
      const rows = [...shared, ...tail.slice(0, own)];
      const kept = rows.filter((_, index) => !holes.includes(index));
      const lines = [...shared.slice(0, journal), ...(journal >= store ? tail.slice(0, own) : [])];
      await given(kept, lines);
      if (rows.length > 0) await writeMark(db, 'head', headOf(rows.at(-1)!));
      const restored = await restore(wanted ? 'log-refused' : null);
      expect(restored).toMatchObject({ ok: true });
      const entries = await allEntries(db);
      expect(host.journal).toEqual(entries);
      const news = entries.filter(({ seq }) => seq > centre.head().seq);
      if (restored.ok && restored.moved !== null) expect(centre.take(news)).toBe(true);
      const after = [...bodies(centre.held), ...bodies(entries)].map((one) => JSON.stringify(one));
      for (const entry of [...kept, ...lines, ...LOG.slice(0, size)])
        expect(after).toContain(JSON.stringify(entry.body));
      const counted = bodies(centre.held).map((one) => JSON.stringify(one));
      expect(new Set(counted).size).toBe(counted.length);
    }),
    { numRuns: 150 },
  );
});
