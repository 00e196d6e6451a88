import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportDrive } from '../../shared/contract/exports.ts';

/** Longer than any receipt; whatever else lies on the drive under its name is not read whole. */
const MOST_BYTES = 16_384;

/** What a small file on a drive holds; null where it is not there, or the drive is gone: staff are told the same. */
export async function textOn(drive: ExportDrive, file: string): Promise<string | null> {
  try {
    const handle = await open(join(drive.id, file), 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
