import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Entry } from '../../shared/log/entry.ts';
import { scan } from './scan.ts';
import { listSegments } from './segments.ts';

/** Up to `limit` entries from sequence number `from` on, oldest first. Throws where an older file is damaged in its middle. */
export async function readEntries(
  folder: string,
  from: number,
  limit: number,
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  const segments = await listSegments(folder);
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next !== undefined && next.firstSeq <= from) continue;
    const { entries, lostLines } = scan(await readFile(segment.path), segment.firstSeq);
    if (lostLines > 0) throw new Error(`journal file ${basename(segment.path)} is damaged`);
    found.push(...entries.filter((entry) => entry.seq >= from).slice(0, limit - found.length));
    if (found.length >= limit) break;
  }
  return found;
}
