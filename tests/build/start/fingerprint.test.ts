import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from '../../../build/start/fingerprint.ts';

const SOURCES = ['src', 'package.json'];
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hailong-sources-'));
  await mkdir(join(root, 'src', 'deep'), { recursive: true });
  await writeFile(join(root, 'src', 'deep', 'a.ts'), 'a');
  await writeFile(join(root, 'package.json'), '{}');
  await writeFile(join(root, 'elsewhere.ts'), 'x');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('the fingerprint of the sources', () => {
  test('stays while nothing of theirs changes', async () => {
    const before = fingerprint(root, SOURCES);
    await writeFile(join(root, 'elsewhere.ts'), 'other');
    expect(fingerprint(root, SOURCES)).toBe(before);
  });

  test.each([
    ['a longer file', () => writeFile(join(root, 'src', 'deep', 'a.ts'), 'ab')],
    ['a newer file', () => utimes(join(root, 'src', 'deep', 'a.ts'), 1, 1)],
    ['one file more', () => writeFile(join(root, 'src', 'b.ts'), '')],
    ['one file less', () => rm(join(root, 'src', 'deep', 'a.ts'))],
    ['a changed single file', () => writeFile(join(root, 'package.json'), '{ }')],
  ])('differs for %s', async (_, change) => {
    const before = fingerprint(root, SOURCES);
    await change();
    expect(fingerprint(root, SOURCES)).not.toBe(before);
  });
});
