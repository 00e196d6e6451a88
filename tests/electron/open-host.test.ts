import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headOf } from '../../shared/log/chain.ts';
import { writeLog } from './leveldb/write-log.ts';
import { recordFlushes } from './flushes.ts';
import { openKiosk } from './open-kiosk.ts';
import { entriesAfter, firstEntries, startedAfter } from './sample-log.ts';
import { tempFolder } from './temp-folder.ts';

test('a start that had nothing to mend says so, and each start has its own boot id', async () => {
  const folder = tempFolder();
  const first = await (await openKiosk(folder, null)).host.boot();
  const second = await (await openKiosk(folder, null)).host.boot();
  expect(first.recovered).toEqual([]);
  expect(first.boot).toMatch(/^[0-9a-f]{16}$/);
  expect(second.boot).not.toBe(first.boot);
});

test('a start after a power cut mends the journal and the store, and says both', async () => {
  const folder = tempFolder();
  const before = await openKiosk(folder, null);
  for (const entry of firstEntries(2)) await before.host.journalAppend(entry);
  await before.parts.journal.close();
  const [file = ''] = readdirSync(join(folder, 'journal'));
  appendFileSync(join(folder, 'journal', file), '{"device":"kiosk-1","seq":3,"at"');
  const store = join(folder, 'profile', 'IndexedDB', 'app_kiosk_0.indexeddb.leveldb');
  mkdirSync(store, { recursive: true });
  const log = writeLog([Buffer.alloc(90, 1), Buffer.alloc(90, 2)]).bytes;
  writeFileSync(join(store, '000003.log'), log.subarray(0, log.length - 4));

  const { host, reports } = await openKiosk(folder, null);
  expect(await host.boot()).toMatchObject({
    journal: { seq: 2 },
    recovered: [
      { what: 'journal-tail-trimmed', entries: 1 },
      { what: 'leveldb-trimmed', entries: 0 },
    ],
  });
  expect(reports).toEqual(['mended', 'mended']);
  expect(readdirSync(join(folder, 'torn-stores'))).toHaveLength(1);
});

describe('what was mended', () => {
  /** A kiosk with two entries whose journal a power cut tore. */
  async function tornKiosk(): Promise<string> {
    const folder = tempFolder();
    const { host, parts } = await openKiosk(folder, null);
    for (const entry of firstEntries(2)) await host.journalAppend(entry);
    await parts.journal.close();
    tear(folder);
    return folder;
  }

  function tear(folder: string): void {
    const [file = ''] = readdirSync(join(folder, 'journal')).filter((name) => name !== 'torn');
    appendFileSync(join(folder, 'journal', file), '{"device":"kiosk-1","seq":3,"at"');
  }

  test('is told by every start until an entry has it, however many are cut before they tell it', async () => {
    const folder = await tornKiosk();
    for (const entries of [1, 1]) {
      const { host } = await openKiosk(folder, null);
      expect((await host.boot()).recovered).toEqual([{ what: 'journal-tail-trimmed', entries }]);
    }
    const { host } = await openKiosk(folder, null);
    const { recovered } = await host.boot();
    const [other] = entriesAfter(headOf(firstEntries(2)[1]!), 1);
    await host.journalAppend(other!);
    expect((await host.boot()).recovered).toEqual(recovered);
    await host.journalAppend(startedAfter(headOf(other!), recovered));
    expect((await host.boot()).recovered).toEqual([]);
    expect((await (await openKiosk(folder, null)).host.boot()).recovered).toEqual([]);
  });

  test('of one kind at several starts is told as one', async () => {
    const folder = await tornKiosk();
    await openKiosk(folder, null);
    const [third] = entriesAfter(headOf(firstEntries(2)[1]!), 1);
    const { host, parts } = await openKiosk(folder, null);
    await host.journalAppend(third!);
    await parts.journal.close();
    tear(folder);
    const again = await openKiosk(folder, null);
    expect((await again.host.boot()).recovered).toEqual([
      { what: 'journal-tail-trimmed', entries: 2 },
    ]);
  });

  test('is told although it can not be kept', async () => {
    const folder = await tornKiosk();
    mkdirSync(join(folder, 'device', 'recoveries.json.new'));
    const { host, reports } = await openKiosk(folder, null);
    expect(reports).toEqual(['mended', 'mending-not-kept']);
    expect((await host.boot()).recovered).toHaveLength(1);
  });
});

test('the folders of a new kiosk survive a power cut', async () => {
  const folder = join(tempFolder(), 'data');
  const flushed = await recordFlushes();
  const { host } = await openKiosk(folder, null);
  await host.journalAppend(firstEntries(1)[0]!);
  const first = flushed.indexOf(folder);
  expect(first).toBeGreaterThanOrEqual(0);
  expect(flushed.filter((path) => path === folder).length).toBeGreaterThanOrEqual(2);
});
