import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf } from '../../../shared/log/chain.ts';
import { writeMark } from '../../../renderer/db/marks.ts';
import { bodies, branch, LOG, RestoreBench } from './restore-bench.ts';
import { allEntries, beat, DEVICE } from './sample.ts';

let it: RestoreBench;

beforeEach(() => {
  it = new RestoreBench();
});

describe('cut in the middle', () => {
  const COPIES = [...LOG.slice(0, 6), ...branch(headOf(LOG[5]!), [beat(200)])];
  const END = headOf(COPIES.at(-1)!);

  test.each([
    ['before the journal is out of the way', 12, false, END],
    ['before that, with a centre that holds less than the copies', 4, false, END],
    ['before that, with a memory that lagged behind', 4, false, headOf(COPIES[5]!)],
    ['with the journal out of the way and not begun anew', 12, true, null],
    ['with the journal out of the way and the memory not yet on the disk', 4, true, END],
  ])('%s: the next start finishes', async (_when, held, isAside, remembered) => {
    const centre = it.centreWith(LOG.slice(0, held));
    const copies = COPIES;
    await it.given(copies, copies);
    await it.restore('log-refused');
    const entries = await allEntries(it.db);
    it.host.journal = isAside ? [] : [...copies];
    it.host.aside = [];
    it.host.remembered = remembered;
    expect(await it.restore()).toMatchObject({
      ok: true,
      head: headOf(entries.at(-1)!),
      moved: null,
    });
    expect(it.host.aside).toEqual(isAside ? [] : [copies]);
    await it.expectAnchored(centre, Math.max(1, copies.length - held));
  });

  test('with a centre that holds nothing, so that the log begins with entry 1', async () => {
    const centre = it.centreWith([]);
    await it.given(LOG, LOG);
    await it.restore('log-refused');
    it.host.journal = [...LOG];
    it.host.remembered = headOf(LOG.at(-1)!);
    it.host.aside = [];
    expect(await it.restore()).toMatchObject({ ok: true, moved: null });
    expect(it.host.aside).toEqual([LOG]);
    await it.expectAnchored(centre, 12);
  });

  test('what was remembered of the log that goes on is not forgiven with the former journal', async () => {
    it.centreWith(LOG.slice(0, 4));
    await it.given(COPIES, COPIES);
    await it.restore('log-refused');
    const [first, ...rest] = await allEntries(it.db);
    await it.db.entries.where('seq').above(first!.seq).delete();
    await writeMark(it.db, 'head', headOf(first!));
    it.host.journal = [];
    it.host.remembered = headOf(rest.at(-1)!);
    expect(await it.restore()).toMatchObject({ ok: true, moved: {} });
    const [again] = await allEntries(it.db);
    expect(again).toMatchObject({ body: { cause: 'copies-rolled-back' } });
  });

  test('a journal that can’t be set aside: told, and finished when it can', async () => {
    const centre = it.centreWith(LOG);
    const copies = LOG.slice(0, 6);
    it.host.receipt = { device: DEVICE, through: 12, hash: LOG[11]!.hash, receivedAt: 5 };
    await it.given(copies, copies);
    it.host.fault = 'no-space';
    expect(await it.restore()).toEqual({ ok: false, fault: 'no-space', failure: null });
    it.host.fault = null;
    expect(await it.restore()).toMatchObject({ ok: true });
    await it.expectAnchored(centre, 0);
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
      it = new RestoreBench();
      const centre = it.centreWith(LOG.slice(0, size));
      const shared = LOG.slice(0, store);
      const last = shared.at(-1);
      const tail = branch(last ? headOf(last) : EMPTY_HEAD, [beat(201), beat(202), beat(203)]);
      const rows = [...shared, ...tail.slice(0, own)];
      const kept = rows.filter((_, index) => !holes.includes(index));
      const lines = [...shared.slice(0, journal), ...(journal >= store ? tail.slice(0, own) : [])];
      await it.given(kept, lines);
      if (rows.length > 0) await writeMark(it.db, 'head', headOf(rows.at(-1)!));
      const restored = await it.restore(wanted ? 'log-refused' : null);
      expect(restored).toMatchObject({ ok: true });
      const entries = await allEntries(it.db);
      expect(it.host.journal).toEqual(entries);
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
