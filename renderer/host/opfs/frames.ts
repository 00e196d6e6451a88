import { z } from 'zod';
import { deviceIdSchema, hashSchema, seqSchema, type Hash } from '../../../shared/log/entry.ts';
import { readBytes, writeBytes, type SyncFile } from './sync-file.ts';

/** What a packed piece of the journal holds. */
export interface FrameHead {
  readonly device: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Of its last entry. */
  readonly hash: Hash;
  /** Latest moment of its entries by the kiosk's clock, ms. */
  readonly latestAt: number;
  /** Size of the packed lines, which follow. */
  readonly bytes: number;
}
/** A frame, and where in its file it and its packed lines begin. */
export interface Frame extends FrameHead {
  readonly at: number;
  readonly dataAt: number;
}

const frameHeadSchema: z.ZodType<FrameHead> = z.strictObject({
  device: deviceIdSchema,
  firstSeq: seqSchema,
  lastSeq: seqSchema,
  hash: hashSchema,
  latestAt: z.int(),
  bytes: z.int().min(1),
});

const NEWLINE = 10;
const HEAD_MAX_BYTES = 512;

/**
 * The whole frames of a file. What stands behind them is cut off: half a frame that a power cut left, whose lines the
 * journal's own file still has, or what a damaged disk has made unreadable.
 * @param keepCut keeps what is cut off, before it is cut
 */
export function openFrames(
  file: SyncFile,
  keepCut: (bytes: Uint8Array<ArrayBuffer>) => void,
): readonly Frame[] {
  const frames: Frame[] = [];
  const size = file.getSize();
  let end = 0;
  for (let frame = frameAt(file, 0, size); frame !== null; frame = frameAt(file, end, size)) {
    frames.push(frame);
    end = frame.dataAt + frame.bytes;
  }
  if (end < size) {
    keepCut(readBytes(file, end, size));
    cutFrames(file, end);
  }
  return frames;
}

function frameAt(file: SyncFile, at: number, size: number): Frame | null {
  const head = readBytes(file, at, Math.min(size, at + HEAD_MAX_BYTES));
  const newline = head.indexOf(NEWLINE);
  if (newline === -1) return null;
  const parsed = parseHead(head.subarray(0, newline));
  if (parsed === null) return null;
  const dataAt = at + newline + 1;
  return dataAt + parsed.bytes <= size ? { ...parsed, at, dataAt } : null;
}

function parseHead(line: Uint8Array): FrameHead | null {
  try {
    return frameHeadSchema.safeParse(JSON.parse(new TextDecoder().decode(line))).data ?? null;
  } catch {
    return null;
  }
}

/** Returns once the frame is on the disk. Throws, and leaves nothing of it, where there is no room. */
export function addFrame(
  file: SyncFile,
  head: Omit<FrameHead, 'bytes'>,
  packed: Uint8Array<ArrayBuffer>,
): Frame {
  const at = file.getSize();
  const line = `${JSON.stringify({ ...head, bytes: packed.length } satisfies FrameHead)}\n`;
  const bytes = new TextEncoder().encode(line);
  try {
    writeBytes(file, bytes, at);
    writeBytes(file, packed, at + bytes.length);
    file.flush();
  } catch (error) {
    cutFrames(file, at);
    throw error;
  }
  return { ...head, bytes: packed.length, at, dataAt: at + bytes.length };
}

export function cutFrames(file: SyncFile, size: number): void {
  file.truncate(size);
  file.flush();
}
