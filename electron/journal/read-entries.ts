import { basename } from 'node:path';
import { headOf, verifyChain, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { NEWLINE, parseLine } from './scan.ts';
import { listSegments, type SegmentFile } from './segments.ts';

/** Which entries: from `from` to `through`, both with them. */
export interface EntryRange {
  readonly from: number;
  readonly through: number;
}

/** `isOpen`: still written to. */
export type ReadSegment = (segment: SegmentFile, isOpen: boolean) => Promise<Buffer>;

/**
 * The entries of a range, oldest first, with one journal file in memory at a time. It begins later where the journal does.
 * Each must follow from the one before. Throws where a file is damaged or gone.
 */
export async function* entriesOf(
  folder: string,
  { from, through }: EntryRange,
  read: ReadSegment,
): AsyncGenerator<Entry, void> {
  let reached: Reached | null = null;
  const segments = await listSegments(folder);
  for (const [index, segment] of segments.entries()) {
    if (segment.firstSeq > through) break;
    const next = segments[index + 1];
    if (next !== undefined && next.firstSeq <= from) continue;
    const bytes = await read(segment, next === undefined);
    for (const entry of entriesIn(segment, bytes, { from, through })) {
      reached = followed(segment, reached, entry);
      yield entry;
    }
  }
  if (reached !== null && reached.head.seq < through) {
    throw new Error(`the journal ends after entry ${reached.head.seq}, before ${through}`);
  }
}

interface Reached {
  readonly head: Head;
  readonly device: string;
}

function followed(segment: SegmentFile, reached: Reached | null, entry: Entry): Reached {
  const { seq, prev, device } = entry;
  const before = reached ?? { head: { seq: seq - 1, hash: prev }, device };
  if (!verifyChain(before.head, before.device, [entry]).ok) throw damaged(segment);
  return { head: headOf(entry), device };
}

/** An entry's line is found by counting: only what is asked for is parsed. */
function entriesIn(
  segment: SegmentFile,
  bytes: Buffer,
  { from, through }: EntryRange,
): readonly Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  for (let { firstSeq: seq } = segment; seq <= through; seq += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) break;
    if (seq >= from) {
      const entry = parseLine(bytes.toString('utf8', start, end));
      if (entry?.seq !== seq) throw damaged(segment);
      entries.push(entry);
    }
    start = end + 1;
  }
  return entries;
}

function damaged({ path }: SegmentFile): Error {
  return new Error(`journal file ${basename(path)} is damaged`);
}
