import { mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../storage/sync-folder.ts';
import { formatSegmentName, parseSegmentName, type SegmentName } from './segment-name.ts';

export interface SegmentFile extends SegmentName {
  readonly path: string;
}

/** The journal's files, oldest first. */
export async function listSegments(folder: string): Promise<readonly SegmentFile[]> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(folder)).toSorted();
  return files.flatMap((file) => {
    const name = parseSegmentName(file);
    return name === null ? [] : [{ ...name, path: join(folder, file) }];
  });
}

/** A new, empty file, opened for appending; its name survives a power cut. */
export async function createSegment(folder: string, name: SegmentName): Promise<FileHandle> {
  const handle = await open(join(folder, formatSegmentName(name)), 'ax', 0o600);
  await syncFolder(folder);
  return handle;
}
