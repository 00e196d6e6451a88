import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLog } from './leveldb/write-log.ts';
import { openKiosk } from './open-kiosk.ts';
import { firstEntries } from './sample-log.ts';
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
      { what: 'leveldb-trimmed', entries: 0 },
      { what: 'journal-tail-trimmed', entries: 1 },
    ],
  });
  expect(reports).toEqual(['mended', 'mended']);
  expect(readdirSync(join(folder, 'torn-stores'))).toHaveLength(1);
  expect((await (await openKiosk(folder, null)).host.boot()).recovered).toEqual([]);
});
