import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Receipt } from '../../shared/log/head.ts';
import type { Report } from '../report.ts';
import type { Serial } from '../../shared/concurrency/serial.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { packSegment, UNFINISHED_ENDING } from './pack-segment.ts';
import { prunable } from './prunable.ts';
import { formatSegmentName, PACKED_ENDING } from './segment-name.ts';
import { listSegments, type SegmentFile } from './segments.ts';

/** One file after the other, so that who reads meanwhile waits for no more than one. Reports what it can't do. */
export async function tidyFolder(
  folder: string,
  receipt: Receipt | null,
  { run }: Serial,
  report: Report,
): Promise<void> {
  try {
    await run(() => removeUnfinished(folder));
    await run(() => pruneSegments(folder, receipt));
    for (const segment of await run(() => unpackedSegments(folder))) {
      await run(() => finishPacking(segment));
    }
  } catch (error) {
    // Nothing is lost by files that stay as they are; the next time may do better.
    report('journal-untidy', String(error));
  }
}

/** Half a file that a power cut left; its plain form is still there. */
async function removeUnfinished(folder: string): Promise<void> {
  const files = await readdir(folder);
  for (const file of files.filter((name) => name.endsWith(UNFINISHED_ENDING))) {
    await rm(join(folder, file), { force: true });
  }
}

/** Removes what the centre has had long enough. The oldest file goes first, so that a cut leaves no gap. */
async function pruneSegments(folder: string, receipt: Receipt | null): Promise<void> {
  for (const segment of prunable(await listSegments(folder), receipt)) {
    const plain = join(folder, formatSegmentName(segment));
    // The packed form first: while the plain one is there it counts.
    await rm(plain + PACKED_ENDING, { force: true });
    await rm(plain, { force: true });
    await syncFolder(folder);
  }
}

/** The files that wait to be packed, oldest first: all but the newest, which is written to. */
async function unpackedSegments(folder: string): Promise<readonly SegmentFile[]> {
  return (await listSegments(folder)).slice(0, -1).filter(({ packed }) => !packed);
}

async function finishPacking(segment: SegmentFile): Promise<void> {
  for await (const _step of packSegment(segment)) continue;
}
