import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { EMPTY_HEAD, headOf, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { cutOf } from '../../shared/log/recoveries.ts';
import type { Note } from '../device/note.ts';
import { isPassing } from '../storage/fault-of.ts';
import { keepTorn, moveAside } from './put-aside.ts';
import { scan, type Scan } from './scan.ts';
import { listSegments, readSegment, type SegmentFile } from './segments.ts';

/** Where the journal ends and the file that the next entry goes to; `handle` is null where that begins one. */
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

/**
 * Opens the newest file; what does not belong to the log at its end is copied aside and then cut off. A file that can't
 * be read, or of which nothing is left, is moved aside where the end of the log is looked for in it: whoever compares
 * the copies of the log fills the gap. Throws where the disk has no room for a copy, or where trying again may do.
 */
export async function recoverTail(folder: string, note: Note): Promise<Recovered> {
  return endOf(await listSegments(folder), note);
}

async function endOf(segments: readonly SegmentFile[], note: Note): Promise<Recovered> {
  const newest = segments.at(-1);
  if (newest === undefined) return { tail: closedTail(null), lostLines: 0 };
  const older = segments.slice(0, -1);
  const bytes = await readOrNull(newest);
  // How many lines it held nobody can say; that it is gone counts as one.
  if (bytes === null) return withoutNewest(newest, older, { flaw: 'torn', lostLines: 1 }, note);
  const found = scan(bytes, newest.firstSeq);
  const last = found.entries.at(-1);
  if (last === undefined || (newest.packed && found.flaw !== null)) {
    return bytes.length === 0 && !newest.packed
      ? reuseEmpty(newest, await endOf(older, note))
      : withoutNewest(newest, older, found, note);
  }
  const { lostLines } = found;
  if (newest.packed) return { tail: closedTail(last), lostLines };
  if (found.flaw !== null) await cut(newest, bytes, found, note);
  const handle = await openFlushed(newest.path);
  const tail = { ...closedTail(last), day: newest.day, handle, bytes: found.soundBytes };
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

/** An error of the file itself is an answer: nothing of it can be used. */
async function readOrNull(segment: SegmentFile): Promise<Buffer | null> {
  try {
    return await readSegment(segment);
  } catch (error) {
    if (isPassing(error)) throw error;
    return null;
  }
}

async function withoutNewest(
  { path }: SegmentFile,
  older: readonly SegmentFile[],
  lost: Pick<Scan, 'flaw' | 'lostLines'>,
  note: Note,
): Promise<Recovered> {
  await note(cutOf(lost.flaw ?? 'torn', lost.lostLines), basename(path));
  await moveAside(path);
  const end = await endOf(older, note);
  return { ...end, lostLines: end.lostLines + lost.lostLines };
}

/** A file is named after its first entry: an empty one of another number must not get the next. */
async function reuseEmpty(
  { path, firstSeq, day }: SegmentFile,
  end: Recovered,
): Promise<Recovered> {
  if (end.tail.head.seq + 1 !== firstSeq) {
    await moveAside(path);
    return end;
  }
  await end.tail.handle?.close();
  return { ...end, tail: { ...end.tail, day, handle: await openFlushed(path), bytes: 0 } };
}

/** In this order, so that no cut of the power leaves a journal that is shorter and doesn't say so. */
async function cut({ path }: SegmentFile, bytes: Buffer, found: Scan, note: Note): Promise<void> {
  const { soundBytes } = found;
  await keepTorn(path, soundBytes, bytes.subarray(soundBytes));
  await note(cutOf(found.flaw ?? 'torn', found.lostLines), `${basename(path)}@${soundBytes}`);
  const handle = await open(path, 'r+');
  try {
    await handle.truncate(soundBytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a process that was ended had not flushed yet reads like the rest, and counts as written from here on. */
async function openFlushed(path: string): Promise<FileHandle> {
  const handle = await open(path, 'a');
  try {
    await handle.datasync();
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}
