import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { EMPTY_HEAD, headOf, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { cutOf } from '../../shared/log/recoveries.ts';
import type { Note } from '../device/note.ts';
import { isPassing } from '../storage/fault-of.ts';
import { keepTorn, moveAside } from './put-aside.ts';
import { scan } from './scan.ts';
import { listSegments, readSegment, type SegmentFile } from './segments.ts';

/** Where the journal ends and the file that the next entry goes to; `handle` is null where that begins one. */
export interface Tail {
  readonly head: Head;
  readonly device: string | null;
  readonly day: string | null;
  readonly handle: FileHandle | null;
  readonly bytes: number;
}

/** How many lines it held nobody can say; that it is gone counts as one. */
const UNREADABLE = cutOf('torn', 1);

/**
 * Opens the newest file; what does not belong to the log at its end is copied aside and then cut off. A file that can't
 * be read, or of which nothing is left, is moved aside where the end of the log is looked for in it: whoever compares
 * the copies of the log fills the gap. Throws where the disk has no room for a copy, or where trying again may do.
 */
export async function recoverTail(folder: string, note: Note): Promise<Tail> {
  return endOf(await listSegments(folder), note);
}

async function endOf(segments: readonly SegmentFile[], note: Note): Promise<Tail> {
  const newest = segments.at(-1);
  if (newest === undefined) return closedTail(null);
  const older = segments.slice(0, -1);
  const bytes = await readOrNull(newest);
  if (bytes === null) return withoutNewest(newest, older, UNREADABLE, note);
  if (bytes.length === 0) return reuseEmpty(newest, await endOf(older, note));
  const { entries, soundBytes, lost } = scan(bytes, newest.firstSeq);
  const last = entries.at(-1);
  if (last === undefined || (newest.packed && lost !== null))
    return withoutNewest(newest, older, lost ?? UNREADABLE, note);
  if (newest.packed) return closedTail(last);
  if (lost !== null) await cut(newest, bytes, soundBytes, lost, note);
  const handle = await openFlushed(newest.path);
  return { ...closedTail(last), day: newest.day, handle, bytes: soundBytes };
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
  lost: Recovery,
  note: Note,
): Promise<Tail> {
  await note(lost, basename(path));
  await moveAside(path);
  return endOf(older, note);
}

/** A file is named after its first entry: an empty one of another number must not get the next. */
async function reuseEmpty({ path, firstSeq, day, packed }: SegmentFile, end: Tail): Promise<Tail> {
  if (packed || end.head.seq + 1 !== firstSeq) {
    await moveAside(path);
    return end;
  }
  await end.handle?.close();
  return { ...end, day, handle: await openFlushed(path), bytes: 0 };
}

/** In this order, so that no cut of the power leaves a journal that is shorter and doesn't say so. */
async function cut(
  { path }: SegmentFile,
  bytes: Buffer,
  soundBytes: number,
  lost: Recovery,
  note: Note,
): Promise<void> {
  await keepTorn(path, soundBytes, bytes.subarray(soundBytes));
  await note(lost, `${basename(path)}@${soundBytes}`);
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
