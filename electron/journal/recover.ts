import { mkdir, open, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EMPTY_HEAD, headOf, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { scan } from './scan.ts';
import { listSegments, readSegment, type SegmentFile } from './segments.ts';

/** Where the journal ends and the file that the next entry goes to; `handle` is null before the first entry. */
export interface Tail {
  readonly head: Head;
  readonly device: string | null;
  readonly day: string | null;
  readonly handle: FileHandle | null;
  readonly bytes: number;
}

export interface Recovered {
  readonly tail: Tail;
  readonly lostLines: number;
}

const ASIDE_FOLDER = 'torn';

/** Opens the newest file; what is torn at its end is copied aside and then cut off. */
export async function recoverTail(folder: string): Promise<Recovered> {
  const segments = await listSegments(folder);
  const newest = segments.at(-1);
  if (newest === undefined) return { tail: closedTail(null), lostLines: 0 };
  if (newest.packed) return { tail: closedTail(await lastEntryOf(segments)), lostLines: 0 };
  const bytes = await readSegment(newest);
  const { entries, soundBytes, lostLines } = scan(bytes, newest.firstSeq);
  const handle = await open(newest.path, 'a');
  if (soundBytes < bytes.length) {
    await setAside(newest.path, soundBytes, bytes.subarray(soundBytes));
    await handle.truncate(soundBytes);
    await handle.sync();
  }
  const last = entries.at(-1) ?? (await lastEntryOf(segments.slice(0, -1)));
  const tail: Tail = { ...closedTail(last), day: newest.day, handle, bytes: soundBytes };
  return { tail, lostLines };
}

/** Where no file is open the next entry begins one. */
function closedTail(last: Entry | null): Tail {
  return {
    head: last === null ? EMPTY_HEAD : headOf(last),
    device: last?.device ?? null,
    day: null,
    handle: null,
    bytes: 0,
  };
}

async function setAside(path: string, offset: number, torn: Buffer): Promise<void> {
  const folder = join(dirname(path), ASIDE_FOLDER);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${basename(path)}.${offset}`), torn, { flush: true });
}

/** The newest file may have been cut back to nothing: then the log ends in the one before. */
async function lastEntryOf(older: readonly SegmentFile[]): Promise<Entry | null> {
  for (const segment of older.toReversed()) {
    const { entries } = scan(await readSegment(segment), segment.firstSeq);
    const last = entries.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}
