import type { Receipt } from '../../../shared/log/head.ts';
import { countOld } from '../../../shared/log/journal-retention.ts';
import { NOTHING_BEFORE, type Before } from './journal-file.ts';
import { addFrame, cutFrames, openFrames, type Frame, type FrameHead } from './frames.ts';
import { readAll, readBytes, type SyncFile } from './sync-file.ts';

/** The packed part of the journal: everything before the file that is written to. */
export interface Archive {
  readonly frames: () => readonly Frame[];
  /** Where the packed part of the log ends. */
  readonly end: () => Before;
  /** Returns once the frame is on the disk. */
  readonly add: (
    head: Omit<FrameHead, 'bytes'>,
    packed: Uint8Array<ArrayBuffer>,
    receipt: Receipt | null,
  ) => void;
  readonly read: (frame: Frame) => Uint8Array<ArrayBuffer>;
  readonly bytes: () => readonly Uint8Array<ArrayBuffer>[];
  readonly clear: () => void;
}

/** A file below this is not worth turning over. */
const TURN_BYTES = 262_144;

/**
 * Two files that take turns. They are there from the first start on, because the browser flushes a new file's contents
 * but not its name. Frames are added to one of them; when all that the other holds is behind a receipt and older than
 * the retention time by the centre's clock, the other is emptied and becomes the one. So neither grows without end.
 * @param keepCut keeps what can't be read, before it is cut
 * @param openSeq where the journal's own file begins, or null while it is empty: frames from there on were not finished
 */
export function openArchive(
  files: readonly [SyncFile, SyncFile],
  openSeq: number | null,
  keepCut: (bytes: Uint8Array<ArrayBuffer>) => void,
): Archive {
  const shelves = files.map((file) => ({ file, frames: [...openFrames(file, keepCut)] }));
  for (const shelf of shelves) {
    const from = shelf.frames.findIndex(({ lastSeq }) => openSeq !== null && lastSeq >= openSeq);
    if (from === -1) continue;
    cutFrames(shelf.file, shelf.frames[from]?.at ?? 0);
    shelf.frames.length = from;
  }
  type Shelf = (typeof shelves)[number];
  const end = (shelf: Shelf): number => shelf.frames.at(-1)?.lastSeq ?? 0;
  /** The older one first; the newer is written to. */
  function inOrder(): readonly Shelf[] {
    return shelves.toSorted((a, b) => end(a) - end(b));
  }

  function shelfFor(receipt: Receipt | null): Shelf {
    const [older, newer] = inOrder() as [Shelf, Shelf];
    if (newer.file.getSize() < TURN_BYTES || countOver(frames(), receipt) < older.frames.length)
      return newer;
    cutFrames(older.file, 0);
    older.frames.length = 0;
    return older;
  }

  function frames(): readonly Frame[] {
    return inOrder().flatMap((shelf) => shelf.frames);
  }

  function shelfOf(frame: Frame): Shelf {
    const shelf = shelves.find((one) => one.frames.includes(frame));
    if (shelf === undefined) throw new Error('a frame of another archive');
    return shelf;
  }

  return {
    frames,
    end: () => {
      const last = frames().at(-1);
      if (last === undefined) return NOTHING_BEFORE;
      return { head: { seq: last.lastSeq, hash: last.hash }, device: last.device };
    },
    add: (head, packed, receipt) => {
      const shelf = shelfFor(receipt);
      shelf.frames.push(addFrame(shelf.file, head, packed));
    },
    read: (frame) => readBytes(shelfOf(frame).file, frame.dataAt, frame.dataAt + frame.bytes),
    bytes: () => inOrder().map(({ file }) => readAll(file)),
    clear: () => {
      for (const shelf of shelves) {
        cutFrames(shelf.file, 0);
        shelf.frames.length = 0;
      }
    },
  };
}

/** How many of the oldest frames nobody needs any more. */
function countOver(frames: readonly Frame[], receipt: Receipt | null): number {
  if (receipt === null) return 0;
  const covered = frames.filter(({ lastSeq }) => lastSeq <= receipt.through);
  return countOld(
    covered.map(({ latestAt }) => latestAt),
    receipt.receivedAt,
  );
}
