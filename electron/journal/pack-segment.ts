import { open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { syncFolder } from '../storage/sync-folder.ts';
import { PACKED_ENDING } from './segment-name.ts';
import { readSegment, type SegmentFile } from './segments.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export const UNFINISHED_ENDING = '.new';

/** What is done by now: a power cut may come after each. */
export type PackStep = 'written' | 'renamed' | 'removed';

/**
 * Puts a packed file in the place of a plain one that is no longer written to. The plain one goes last, after the
 * packed one was read back from the disk and its name would survive a power cut; so at every moment one of them is whole.
 * A second run finishes what a first had begun.
 */
export async function* packSegment(segment: SegmentFile): AsyncGenerator<PackStep, void> {
  const folder = dirname(segment.path);
  const packed = segment.path + PACKED_ENDING;
  const fresh = packed + UNFINISHED_ENDING;
  const plain = await readSegment(segment);
  try {
    await writeThrough(fresh, await pack(plain));
    if (!plain.equals(await unpack(await readFile(fresh)))) {
      throw new Error('what was packed does not read back as it was');
    }
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  yield 'written';
  await rename(fresh, packed);
  await syncFolder(folder);
  yield 'renamed';
  await unlink(segment.path);
  await syncFolder(folder);
  yield 'removed';
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
