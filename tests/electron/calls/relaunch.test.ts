import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKiosk, type OpenKiosk } from '../open-kiosk.ts';
import { firstEntries, startedAfter } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const STORE = 'app_kiosk_0.indexeddb.leveldb';

interface Bench {
  readonly folder: string;
  readonly restart: () => Promise<OpenKiosk>;
  readonly stores: () => readonly string[];
  readonly aside: () => readonly string[];
}

function bench(): Bench {
  const folder = tempFolder();
  const place = join(folder, 'profile', 'Default', 'IndexedDB');
  mkdirSync(join(place, STORE), { recursive: true });
  writeFileSync(join(place, STORE, 'CURRENT'), 'MANIFEST-000001');
  const list = (path: string): readonly string[] => {
    mkdirSync(path, { recursive: true });
    return readdirSync(path);
  };
  return {
    folder,
    restart: () => openKiosk(folder, null),
    stores: () => list(place),
    aside: () => list(join(folder, 'torn-stores')),
  };
}

test('a store that fails is given to the repair first, set aside when that was not enough, and then left alone', async () => {
  const { folder, restart, stores, aside } = bench();
  const first = await restart();
  for (const entry of firstEntries(3)) await first.host.journalAppend(entry);
  expect(await first.host.relaunch()).toBe(true);
  expect(first.starts()).toBe(1);

  const second = await restart();
  expect(stores()).toEqual([STORE]);
  expect((await second.host.boot()).recovered).toEqual([]);
  expect(await second.host.relaunch()).toBe(true);

  const third = await restart();
  expect(stores()).toEqual([]);
  const [kept = ''] = aside();
  expect(readFileSync(join(folder, 'torn-stores', kept, 'CURRENT'), 'utf8')).toBe(
    'MANIFEST-000001',
  );
  expect(await third.host.boot()).toMatchObject({
    journal: { seq: 3 },
    recovered: [{ what: 'store-set-aside', entries: 0 }],
  });
  expect(await third.host.relaunch()).toBe(false);
  expect(third.starts()).toBe(0);
  await third.parts.journal.close();
  const fourth = await restart();
  const { journal, recovered } = await fourth.host.boot();
  expect(recovered).toEqual([{ what: 'store-set-aside', entries: 0 }]);
  await fourth.host.journalAppend(startedAfter(journal, recovered));
  expect((await (await restart()).host.boot()).recovered).toEqual([]);
  expect(aside()).toEqual([kept]);
});

test('a store is not given up while the journal can not take its place', async () => {
  const { folder, restart, stores } = bench();
  const { host, parts } = await restart();
  for (const entry of firstEntries(5)) await host.journalAppend(entry);
  await host.relaunch();
  await parts.journal.close();
  const [file = ''] = readdirSync(join(folder, 'journal'));
  const again = await restart();
  const lines = readFileSync(join(folder, 'journal', file), 'utf8').split('\n');
  writeFileSync(join(folder, 'journal', file), lines.with(1, '{"spoilt":true}').join('\n'));
  expect(await again.host.relaunch()).toBe(true);
  await restart();
  expect(stores()).toEqual([STORE]);
});
