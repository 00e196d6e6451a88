import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ExportFailure } from '../../shared/contract/exports.ts';
import { errorCode } from '../storage/error-code.ts';
import { syncFolder } from '../storage/sync-folder.ts';

export type WriteVerdict =
  | { readonly ok: true; readonly bytes: number; readonly hash: string }
  | { readonly ok: false; readonly reason: ExportFailure };

const NO_SPACE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'EIO']);
const UNFINISHED = '.unfinished';

/**
 * Writes a file so that its name is only there once all of it is on the drive: under another name, flushed, renamed,
 * the folder flushed. Then it is read back and compared. A drive that was pulled out is a verdict, as is a full one;
 * what `pieces` throws is not, it comes from elsewhere.
 */
export async function writeThrough(
  path: string,
  pieces: AsyncGenerator<Uint8Array, void>,
): Promise<WriteVerdict> {
  const unfinished = path + UNFINISHED;
  try {
    const written = await writeAll(unfinished, pieces);
    if (!written.ok) return written;
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    const isSame = (await hashOf(path)) === written.hash;
    return isSame ? written : { ok: false, reason: 'check-failed' };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  } finally {
    // After the rename there is none; on a drive that is gone nothing can be done.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

async function writeAll(
  path: string,
  pieces: AsyncGenerator<Uint8Array, void>,
): Promise<WriteVerdict> {
  const hash = createHash('sha256');
  let bytes = 0;
  let handle: FileHandle;
  try {
    handle = await open(path, 'w', 0o600);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  try {
    for await (const piece of pieces) {
      const failed = await written(handle, piece);
      if (failed !== null) return { ok: false, reason: failed };
      hash.update(piece);
      bytes += piece.length;
    }
    await handle.sync();
  } finally {
    await handle.close().catch(() => undefined);
  }
  return { ok: true, bytes, hash: hash.digest('hex') };
}

async function written(handle: FileHandle, piece: Uint8Array): Promise<ExportFailure | null> {
  try {
    await handle.writeFile(piece);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** After the flush: what the drive gives back, as far as the system does not answer from memory. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

function reasonOf(error: unknown): ExportFailure {
  const code = errorCode(error);
  if (code === null) throw error;
  if (NO_SPACE.has(code)) return 'no-space';
  return GONE.has(code) ? 'drive-gone' : 'not-written';
}
