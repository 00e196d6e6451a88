import { mkdir, open, rename, writeFile, type FileHandle } from 'node:fs/promises';
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

/**
 * Opens the newest file; what is torn at its end is copied aside and then cut off. A packed file that can't be read is
 * moved aside where the end of the log is looked for in it: whoever compares the copies of the log fills the gap.
 */
export async function recoverTail(folder: string): Promise<Recovered> {
  const segments = await listSegments(folder);
  const newest = segments.at(-1);
  if (newest === undefined) return { tail: closedTail(null), lostLines: 0 };
  if (newest.packed) {
    const { last, lostLines } = await findEnd(segments);
    return { tail: closedTail(last), lostLines };
  }
  const bytes = await readSegment(newest);
  const { entries, soundBytes, lostLines } = scan(bytes, newest.firstSeq);
  const handle = await open(newest.path, 'a');
  if (soundBytes < bytes.length) {
    await keepTorn(newest.path, soundBytes, bytes.subarray(soundBytes));
    await handle.truncate(soundBytes);
    await handle.sync();
  }
  const end = soundBytes > 0 ? NOTHING_LOST : await findEnd(segments.slice(0, -1));
  const last = entries.at(-1) ?? end.last;
  const tail: Tail = { ...closedTail(last), day: newest.day, handle, bytes: soundBytes };
  return { tail, lostLines: lostLines + end.lostLines };
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

async function keepTorn(path: string, offset: number, torn: Buffer): Promise<void> {
  await writeFile(await tornPath(path, `.${offset}`), torn, { flush: true });
}

async function tornPath(path: string, ending: string): Promise<string> {
  const folder = join(dirname(path), ASIDE_FOLDER);
  await mkdir(folder, { recursive: true });
  return join(folder, basename(path) + ending);
}

interface End {
  readonly last: Entry | null;
  readonly lostLines: number;
}
const NOTHING_LOST: End = { last: null, lostLines: 0 };

/** The newest file may have been cut back to nothing: then the log ends in the one before. */
async function findEnd(older: readonly SegmentFile[]): Promise<End> {
  let lostLines = 0;
  for (const segment of older.toReversed()) {
    const bytes = await readSegment(segment).catch(() => null);
    if (bytes === null) {
      await rename(segment.path, await tornPath(segment.path, ''));
      // How many lines it held nobody can say; that it is gone counts as one.
      lostLines += 1;
      continue;
    }
    const last = scan(bytes, segment.firstSeq).entries.at(-1);
    if (last !== undefined) return { last, lostLines };
  }
  return { last: null, lostLines };
}
