import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Note } from '../device/note.ts';
import { copyAside } from './copies.ts';
import { BLOCK_BYTES } from './record.ts';
import { scanLog } from './scan.ts';

/** A file that was cut back to its last whole entry. */
export interface Trim {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Cuts the torn tail of the newest log and of the manifests of one store, after copying the whole folder into `aside`.
 * A store that Chromium opens over a torn tail can be empty at the start after next (google/leveldb#1287), so this
 * must run before any window opens. A sound store is not touched or copied.
 * @returns what was cut; empty for a sound store
 */
export async function repairStore(
  store: string,
  aside: string,
  note: Note,
): Promise<readonly Trim[]> {
  const torn = suspects(store).flatMap((file) => {
    const { size, sound } = scanFile(join(store, file));
    return sound < size ? [{ file, sound, bytes: size - sound }] : [];
  });
  if (torn.length === 0) return [];
  await copyAside(store, aside);
  // How many log entries a cut piece held can't be read from it: the page compares the store with the journal.
  await note({ what: 'leveldb-trimmed', entries: 0 }, basename(store));
  for (const { file, sound } of torn) truncate(join(store, file), sound);
  return torn.map(({ file, bytes }) => ({ file, bytes }));
}

/** Only the newest log is still being written; older ones were closed whole before it was begun. */
function suspects(store: string): readonly string[] {
  const files = readdirSync(store);
  const newestLog = files
    .filter((file) => file.endsWith('.log'))
    .toSorted()
    .at(-1);
  const manifests = files.filter((file) => file.startsWith('MANIFEST-'));
  return newestLog ? [newestLog, ...manifests] : manifests;
}

function scanFile(path: string): ReturnType<typeof scanLog> {
  const handle = openSync(path, 'r');
  try {
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    const readBlock = (offset: number): Buffer =>
      block.subarray(0, readSync(handle, block, 0, BLOCK_BYTES, offset));
    return scanLog(readBlock, fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}

function truncate(path: string, size: number): void {
  const handle = openSync(path, 'r+');
  try {
    ftruncateSync(handle, size);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
