import { headOf, verifyChain, type Head } from '../../shared/log/chain.ts';
import { entrySchema, type Entry } from '../../shared/log/entry.ts';
import { flawOf } from '../../shared/log/flaw.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { cutOf } from '../../shared/log/recoveries.ts';

export const NEWLINE = 0x0a;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What a journal file holds up to its first flaw. */
export interface Scan {
  readonly entries: readonly Entry[];
  /** Length of the sound part in bytes. */
  readonly soundBytes: number;
  /** What is to be told of the lines behind the sound part; null: there are none. */
  readonly lost: Recovery | null;
}

export function parseLine(line: string): Entry | null {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Reads NDJSON entries that begin with `firstSeq` until a line is torn, unreadable, or does not follow from the one before.
 * A line without its newline was never acknowledged, so it counts as torn even where it could be read.
 */
export function scan(bytes: Buffer, firstSeq: number): Scan {
  const entries: Entry[] = [];
  let soundBytes = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, soundBytes);
    if (end === -1) break;
    const entry = parseLine(bytes.toString('utf8', soundBytes, end));
    if (entry === null || !follows(entries.at(-1), entry, firstSeq)) break;
    entries.push(entry);
    soundBytes = end + 1;
  }
  const rest = bytes.subarray(soundBytes);
  return { entries, soundBytes, lost: rest.length === 0 ? null : lostIn(rest, entries, firstSeq) };
}

function lostIn(rest: Buffer, entries: readonly Entry[], firstSeq: number): Recovery {
  const last = entries.at(-1);
  const expected = { seq: (last?.seq ?? firstSeq - 1) + 1, device: last?.device ?? null };
  return cutOf(
    flawOf(rest, expected, (line) => UTF8.decode(line)),
    countLines(rest),
  );
}

function follows(last: Entry | undefined, entry: Entry, firstSeq: number): boolean {
  const head: Head = last === undefined ? { seq: firstSeq - 1, hash: entry.prev } : headOf(last);
  return verifyChain(head, last?.device ?? entry.device, [entry]).ok;
}

function countLines(rest: Buffer): number {
  const ends = rest.filter((byte) => byte === NEWLINE).length;
  return rest.at(-1) === NEWLINE ? ends : ends + 1;
}
