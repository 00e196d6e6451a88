import { describe, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf, verifyChain } from '../../../shared/log/chain.ts';
import type { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { makeLogWriter, type LogWriter } from '../../../renderer/db/log-writer.ts';
import type { StoreFault } from '../../../renderer/db/store-fault.ts';
import { MemoryHost } from '../memory-host.ts';
import { allEntries, beat, DEVICE, freshDb, stampAt } from './sample.ts';

interface Bench {
  readonly db: KioskDb;
  readonly host: MemoryHost;
  readonly writer: LogWriter;
  readonly faults: StoreFault[];
}

function bench(db = freshDb(), host = new MemoryHost()): Bench {
  const faults: StoreFault[] = [];
  let mono = 0;
  const writer = makeLogWriter({
    db,
    host,
    device: DEVICE,
    head: host.tail(),
    stamp: () => stampAt((mono += 1)),
    onFault: (fault) => faults.push(fault),
    before: () => null,
    onAppended: () => {},
    onContinued: () => {},
  });
  return { db, host, writer, faults };
}

async function expectBothWhole({ db, host }: Bench, count: number): Promise<void> {
  const entries = await allEntries(db);
  expect(entries).toHaveLength(count);
  expect(host.journal).toEqual(entries);
  expect(verifyChain(EMPTY_HEAD, DEVICE, entries).ok).toBe(true);
}

const soon = (): Promise<string> =>
  new Promise((resolve) => {
    setTimeout(resolve, 80, 'still waiting');
  });

describe('log writer', () => {
  test('resolves in order, each entry in both copies', async () => {
    const it = bench();
    const entries = await Promise.all([1, 2, 3].map((number) => it.writer.append(beat(number))));
    expect(entries.map(({ seq, body }) => [seq, body])).toEqual([
      [1, beat(1).body],
      [2, beat(2).body],
      [3, beat(3).body],
    ]);
    expect(it.writer.head()).toEqual(headOf(entries[2]!));
    await expectBothWhole(it, 3);
  });

  test.each(['no-space', 'disk-fault'] as const)(
    'a journal with %s: told once, nothing acknowledged, nothing dropped',
    async (fault) => {
      const it = bench();
      await it.writer.append(beat(1));
      it.host.fault = fault;
      const second = it.writer.append(beat(2));
      const third = it.writer.append(beat(3));
      expect(await Promise.race([second, third, soon()])).toBe('still waiting');
      expect(it.faults).toEqual([fault === 'no-space' ? 'no-space' : 'storage']);
      expect(it.writer.head().seq).toBe(1);
      expect(await it.writer.mend()).toMatchObject({ ok: false });

      it.host.fault = null;
      expect(await it.writer.mend()).toMatchObject({ ok: true });
      expect([(await second).seq, (await third).seq]).toEqual([2, 3]);
      await expectBothWhole(it, 3);
    },
  );

  test('a journal that wrote the line and still said no gets it only once', async () => {
    const it = bench();
    it.host.fault = 'disk-fault';
    it.host.lies = true;
    const first = it.writer.append(beat(1));
    expect(await Promise.race([first, soon()])).toBe('still waiting');
    it.host.fault = null;
    await it.writer.mend();
    expect((await first).seq).toBe(1);
    await expectBothWhole(it, 1);
  });

  test('a journal behind the store is completed on the way', async () => {
    const it = bench();
    for (const number of [1, 2, 3, 4]) await it.writer.append(beat(number));
    it.host.journal.length = 1;
    await it.writer.append(beat(5));
    await expectBothWhole(it, 5);
  });

  test('a store that was erased is rebuilt from the journal, and the waiting entry follows', async () => {
    const it = bench();
    await it.writer.append(beat(1));
    await it.writer.append(beat(2));
    await it.db.delete();
    await it.db.open();
    const third = it.writer.append(beat(3));
    expect(await Promise.race([third, soon()])).toBe('still waiting');
    expect(it.faults).toEqual(['storage']);
    expect(await it.writer.mend()).toEqual({
      ok: true,
      recovered: [{ what: 'store-rebuilt', entries: 2 }],
    });
    expect((await third).seq).toBe(3);
    await expectBothWhole(it, 3);
  });

  test('a broken connection is opened anew', async () => {
    const it = bench();
    await it.writer.append(beat(1));
    it.db.close();
    const second = it.writer.append(beat(2));
    expect(await Promise.race([second, soon()])).toBe('still waiting');
    expect(await it.writer.mend()).toMatchObject({ ok: true });
    expect((await second).seq).toBe(2);
    await expectBothWhole(it, 2);
  });

  test('keeps the time at which a thing happened, however long the disk was gone', async () => {
    const it = bench();
    it.host.fault = 'disk-fault';
    const first = it.writer.append(beat(1));
    await soon();
    it.host.fault = null;
    await it.writer.mend();
    expect(await first).toMatchObject({ at: stampAt(1).at, mono: 1 });
  });

  test('two writers on one store and one journal leave both whole', async () => {
    const one = bench();
    const two = bench(one.db, one.host);
    const perWriter = 60;
    await Promise.all(
      [one, two].map(async ({ writer }, index) => {
        for (let number = 0; number < perWriter; number += 1)
          await writer.append(beat(index * perWriter + number));
      }),
    );
    expect([...one.faults, ...two.faults]).toEqual([]);
    await expectBothWhole(one, 2 * perWriter);
  });
});
