import { open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { makeFolder } from '../storage/make-folder.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { formatSegmentName, parseSegmentName, type SegmentName } from './segment-name.ts';

const unpack = promisify(gunzip);

export interface SegmentFile extends SegmentName {
  readonly path: string;
  readonly packed: boolean;
}

/** The journal's files, oldest first. Of one that was being packed when the power went both forms may be there: then the plain one counts. */
export async function listSegments(folder: string): Promise<readonly SegmentFile[]> {
  await makeFolder(folder);
  const byStart = new Map<number, SegmentFile>();
  for (const file of (await readdir(folder)).toSorted()) {
    const name = parseSegmentName(file);
    if (name === null || byStart.get(name.firstSeq)?.packed === false) continue;
    byStart.set(name.firstSeq, { ...name, path: join(folder, file) });
  }
  return [...byStart.values()];
}

/** What the file holds, unpacked. A file is of limited size, so it is read as a whole. Throws where a packed one is damaged. */
export async function readSegment({ path, packed }: SegmentFile): Promise<Buffer> {
  const bytes = await readFile(path);
  return packed ? unpack(bytes) : bytes;
}

/** A new, empty file, opened for appending; its name survives a power cut. */
export async function createSegment(folder: string, name: SegmentName): Promise<FileHandle> {
  const handle = await open(join(folder, formatSegmentName(name)), 'ax', 0o600);
  await syncFolder(folder);
  return handle;
}
