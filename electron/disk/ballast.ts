import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../storage/error-code.ts';
import { syncFolder } from '../storage/sync-folder.ts';

const CHUNK_BYTES = 1_048_576;

/** A file that does nothing but keep room. */
export interface Ballast {
  /** False where the disk has no room for it; then nothing of it is left behind. */
  readonly load: () => Promise<boolean>;
  /** Gives its room back; false where there was none. */
  readonly drop: () => Promise<boolean>;
}

export function ballastAt(path: string, bytes: number): Ballast {
  async function load(): Promise<boolean> {
    if ((await sizeOf(path)) === bytes) return true;
    const fresh = `${path}.new`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await fill(fresh, bytes);
      await rename(fresh, path);
      await syncFolder(dirname(path));
      return true;
    } catch {
      // Whatever the disk refuses it for: room that can't be written to is none.
      await rm(fresh, { force: true });
      return false;
    }
  }

  async function drop(): Promise<boolean> {
    if ((await sizeOf(path)) === 0) return false;
    await rm(path);
    return true;
  }

  return { load, drop };
}

/** Random bytes, because a file system that packs or skips zeros would keep no room for them. */
async function fill(path: string, bytes: number): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    for (let written = 0; written < bytes; written += CHUNK_BYTES) {
      await handle.appendFile(randomBytes(Math.min(CHUNK_BYTES, bytes - written)));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
