import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { mendProfile } from '../../../electron/leveldb/mend-profile.ts';
import { findStores, repairStore } from '../../../electron/leveldb/repair.ts';
import { writeLog } from './write-log.ts';

let folder: string;
let store: string;
const aside = (): string => join(folder, 'damaged');
const whole = writeLog([Buffer.alloc(90, 1), Buffer.alloc(40_000, 2)]).bytes;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leveldb-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  store = join(folder, 'profile', 'IndexedDB', 'app_kiosk_0.indexeddb.leveldb');
  await mkdir(store, { recursive: true });
  await writeFile(join(store, 'MANIFEST-000001'), whole);
  await writeFile(join(store, '000003.log'), whole.subarray(0, 50));
  await writeFile(join(store, '000005.log'), whole);
});

test('finds the stores below a profile, and none where there is no profile yet', async () => {
  expect(await findStores(join(folder, 'profile'))).toEqual([store]);
  expect(await findStores(join(folder, 'nowhere'))).toEqual([]);
});

test('leaves a sound store alone, its closed older logs included', async () => {
  expect(await repairStore(store, aside(), 'now')).toEqual([]);
  expect(await readdir(folder)).toEqual(['profile']);
  expect((await readFile(join(store, '000003.log'))).length).toBe(50);
});

test('cuts the torn tail of the newest log and of the manifest, and keeps the damaged store aside', async () => {
  const torn = whole.subarray(0, whole.length - 3);
  await writeFile(join(store, '000005.log'), torn);
  await writeFile(join(store, 'MANIFEST-000001'), Buffer.concat([whole, Buffer.alloc(100)]));
  const first = writeLog([Buffer.alloc(90, 1)]).bytes.length;
  expect(await repairStore(store, aside(), 'now')).toEqual([
    { file: '000005.log', bytes: torn.length - first },
    { file: 'MANIFEST-000001', bytes: 100 },
  ]);
  expect((await readFile(join(store, '000005.log'))).length).toBe(first);
  expect(await readFile(join(store, 'MANIFEST-000001'))).toEqual(whole);
  const kept = join(aside(), 'now-app_kiosk_0.indexeddb.leveldb');
  expect(await readFile(join(kept, '000005.log'))).toEqual(torn);
  expect(await repairStore(store, aside(), 'later')).toEqual([]);
});

test('never cuts where it could not put a copy aside', async () => {
  await writeFile(join(store, '000005.log'), whole.subarray(0, 100));
  await writeFile(aside(), 'a file where the folder should be');
  await expect(repairStore(store, aside(), 'now')).rejects.toThrow();
  expect((await readFile(join(store, '000005.log'))).length).toBe(100);
});

test('of many repairs only the newest copies are kept; a store that was given up always', async () => {
  const profile = join(folder, 'profile');
  await mkdir(join(aside(), '1-set-aside-app_kiosk_0'), { recursive: true });
  for (let repair = 0; repair < 14; repair += 1) {
    await writeFile(join(store, '000005.log'), whole.subarray(0, whole.length - 3));
    expect(await mendProfile(profile, aside(), Date.UTC(2026, 10, 1 + repair))).toHaveLength(1);
  }
  const kept = (await readdir(aside())).toSorted();
  expect(kept).toHaveLength(11);
  expect(kept[0]).toBe('1-set-aside-app_kiosk_0');
  expect(kept[1]).toMatch(/^20261105/);
  expect(kept.at(-1)).toMatch(/^20261114/);
});
