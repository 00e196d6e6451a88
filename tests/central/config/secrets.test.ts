import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMasterKeyBytes } from '../../../central/config/secrets.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-key-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a key from the environment', async () => {
  const key = await readMasterKeyBytes({ kind: 'value', text: KEY });
  expect(key.toString('base64')).toBe(KEY);
});

test.each(['', 'short', KEY.slice(1), `${KEY}A`, 'ÄÄÄÄ'])(
  'what is no key is refused by name: %j',
  async (text) => {
    const reading = readMasterKeyBytes({ kind: 'value', text });
    await expect(reading).rejects.toMatchObject({ variable: 'HAILONG_MASTER_KEY' });
  },
);

test('a key file that is made once, for its owner alone, also by many starts at once', async () => {
  const path = join(folder, 'new', 'master.key');
  const source = { kind: 'file', path, createIfMissing: true } as const;
  const keys = await Promise.all(Array.from({ length: 8 }, () => readMasterKeyBytes(source)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readMasterKeyBytes(source)).toEqual(keys[0]);
});

test('a key file that the operator named is never made up', async () => {
  const path = join(folder, 'named.key');
  const reading = readMasterKeyBytes({ kind: 'file', path, createIfMissing: false });
  await expect(reading).rejects.toMatchObject({ variable: 'HAILONG_MASTER_KEY_FILE' });
});

test('a damaged key file is refused and left alone', async () => {
  const path = join(folder, 'damaged.key');
  await writeFile(path, 'damaged');
  const reading = readMasterKeyBytes({ kind: 'file', path, createIfMissing: true });
  await expect(reading).rejects.toMatchObject({ variable: 'HAILONG_MASTER_KEY_FILE' });
  expect(await readFile(path, 'utf8')).toBe('damaged');
});
