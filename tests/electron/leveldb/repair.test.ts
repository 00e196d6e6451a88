import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { UNTOLD, type Note } from '../../../electron/device/note.ts';
import { dropCopies } from '../../../electron/leveldb/copies.ts';
import { mendProfile } from '../../../electron/leveldb/mend-profile.ts';
import { findStores } from '../../../electron/leveldb/find-stores.ts';
import { repairStore } from '../../../electron/leveldb/repair.ts';
import { collectNotes } from '../collect-notes.ts';
import { recordFlushes } from '../flushes.ts';
import { writeLog } from './write-log.ts';

const MB = 1_048_576;

let folder: string;
let store: string;
function failing(code: string, detail: string): never {
  throw new Error(`${code}: ${detail}`);
}
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
  expect(await findStores(join(folder, 'profile'), failing)).toEqual([store]);
  expect(await findStores(join(folder, 'nowhere'), failing)).toEqual([]);
});

test('leaves a sound store alone, its closed older logs included', async () => {
  expect(await repairStore(store, aside(), UNTOLD)).toEqual([]);
  expect(await readdir(folder)).toEqual(['profile']);
  expect((await readFile(join(store, '000003.log'))).length).toBe(50);
});

test('cuts the torn tail of the newest log and of the manifest, and keeps the damaged store aside', async () => {
  const torn = whole.subarray(0, whole.length - 3);
  await writeFile(join(store, '000005.log'), torn);
  await writeFile(join(store, 'MANIFEST-000001'), Buffer.concat([whole, Buffer.alloc(100)]));
  const first = writeLog([Buffer.alloc(90, 1)]).bytes.length;
  expect(await repairStore(store, aside(), UNTOLD)).toEqual([
    { file: '000005.log', bytes: torn.length - first },
    { file: 'MANIFEST-000001', bytes: 100 },
  ]);
  expect((await readFile(join(store, '000005.log'))).length).toBe(first);
  expect(await readFile(join(store, 'MANIFEST-000001'))).toEqual(whole);
  const kept = join(aside(), '000001-mended-app_kiosk_0.indexeddb.leveldb');
  expect(await readFile(join(kept, '000005.log'))).toEqual(torn);
  expect(await repairStore(store, aside(), UNTOLD)).toEqual([]);
});

test('never cuts where it could not put a copy aside', async () => {
  await writeFile(join(store, '000005.log'), whole.subarray(0, 100));
  await writeFile(aside(), 'a file where the folder should be');
  await expect(repairStore(store, aside(), UNTOLD)).rejects.toThrow();
  expect((await readFile(join(store, '000005.log'))).length).toBe(100);
});

const tear = (): Promise<void> =>
  writeFile(join(store, '000005.log'), whole.subarray(0, whole.length - 3));
async function mend(note: Note = UNTOLD): Promise<readonly string[]> {
  const reports: string[] = [];
  await mendProfile(join(folder, 'profile'), aside(), note, (code) => reports.push(code));
  return reports;
}

describe('of many copies', () => {
  test('only the newest are kept, whatever the clock said; a store that was given up always', async () => {
    await mkdir(join(aside(), '1-set-aside-app_kiosk_0'), { recursive: true });
    // As an earlier version named them.
    await mkdir(join(aside(), '20991104000000000-app_kiosk_0'));
    for (let repair = 0; repair < 14; repair += 1) {
      await tear();
      expect(await mend()).toEqual([]);
    }
    const kept = (await readdir(aside())).toSorted();
    expect(kept).toHaveLength(11);
    expect(kept[0]).toMatch(/^000005-mended/);
    expect(kept[9]).toMatch(/^000014-mended/);
    expect(kept[10]).toBe('1-set-aside-app_kiosk_0');
  });

  test('only so many bytes are kept, and the one that was just made whatever its size', async () => {
    await writeFile(join(store, '000004.ldb'), Buffer.alloc(70 * MB));
    for (let repair = 0; repair < 3; repair += 1) {
      await tear();
      await mend();
    }
    expect(await readdir(aside())).toEqual(['000003-mended-app_kiosk_0.indexeddb.leveldb']);
    await writeFile(join(store, '000004.ldb'), Buffer.alloc(140 * MB));
    await tear();
    await mend();
    expect(await readdir(aside())).toEqual(['000004-mended-app_kiosk_0.indexeddb.leveldb']);
  });

  test('the older ones are dropped for want of room, the newest and what was given up are not', async () => {
    for (const name of ['000001-mended-a', '000002-set-aside-a', '000003-mended-a'])
      await mkdir(join(aside(), name), { recursive: true });
    expect(await dropCopies(aside())).toBe(true);
    expect((await readdir(aside())).toSorted()).toEqual(['000002-set-aside-a', '000003-mended-a']);
    expect(await dropCopies(aside())).toBe(false);
    expect(await dropCopies(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('a store that can not be read', () => {
  test.each<[string, (path: string) => Promise<unknown>]>([
    ['MANIFEST-000002', (path) => mkdir(path)],
    ['000009.log', (path) => mkdir(path)],
  ])('%s: is moved aside whole and told, and the next one is mended', async (file, make) => {
    await make(join(store, file));
    const other = join(folder, 'profile', 'IndexedDB', 'b.indexeddb.leveldb');
    await mkdir(other);
    await writeFile(join(other, '000003.log'), whole.subarray(0, 50));
    const { note, noted } = collectNotes();
    expect(await mend(note)).toEqual(['store-unreadable']);
    expect(noted.map(({ what }) => what)).toEqual(['store-set-aside', 'leveldb-trimmed']);
    const kept = join(aside(), '000001-set-aside-app_kiosk_0.indexeddb.leveldb');
    expect(await readFile(join(kept, 'MANIFEST-000001'))).toEqual(whole);
    expect(await findStores(join(folder, 'profile'), failing)).toEqual([other]);
    expect(await mend()).toEqual([]);
  });
});

test('a folder of the profile that can not be read is reported, and the stores in others are found', async () => {
  await symlink('/proc/self/mem', join(folder, 'profile', 'Cache'));
  expect(await findStores(join(folder, 'profile'), failing)).toEqual([store]);
  const unreadable = join(folder, 'a file');
  await writeFile(unreadable, '');
  const reports: string[] = [];
  expect(await findStores(unreadable, (code) => reports.push(code))).toEqual([]);
  expect(reports).toEqual(['folder-unreadable']);
});

test('a copy is flushed with its folders before the store is cut', async () => {
  await tear();
  const flushed = await recordFlushes();
  const atNote: string[] = [];
  await mend(async () => {
    atNote.push(...flushed);
    expect((await readFile(join(store, '000005.log'))).length).toBe(whole.length - 3);
  });
  const copy = join(aside(), '000001-mended-app_kiosk_0.indexeddb.leveldb');
  const files = ['000003.log', '000005.log', 'MANIFEST-000001'].map((name) => join(copy, name));
  expect(atNote).toEqual(expect.arrayContaining([...files, copy, aside(), folder]));
});
