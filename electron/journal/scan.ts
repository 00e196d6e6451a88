import { headOf, verifyChain, type Head } from '../../shared/log/chain.ts';
import { entrySchema, type Entry } from '../../shared/log/entry.ts';
import { flawOf, type Expected, type Flaw } from '../../shared/log/flaw.ts';

export const NEWLINE = 0x0a;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What a journal file holds up to its first flaw. */
export interface Scan {
  readonly entries: readonly Entry[];
  /** Length of the sound part in bytes. */
  readonly soundBytes: number;
  /** What stands behind the sound part; null: nothing. */
  readonly flaw: Flaw | null;
  readonly lostLines: number;
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
  const flaw =
    rest.length === 0 ? null : flawOf(rest, next(entries, firstSeq), (line) => UTF8.decode(line));
  return { entries, soundBytes, flaw, lostLines: countLines(rest) };
}

function next(entries: readonly Entry[], firstSeq: number): Expected {
  const last = entries.at(-1);
  return { seq: (last?.seq ?? firstSeq - 1) + 1, device: last?.device ?? null };
}

function follows(last: Entry | undefined, entry: Entry, firstSeq: number): boolean {
  const head: Head = last === undefined ? { seq: firstSeq - 1, hash: entry.prev } : headOf(last);
  return verifyChain(head, last?.device ?? entry.device, [entry]).ok;
}

function countLines(rest: Buffer): number {
  if (rest.length === 0) return 0;
  const ends = rest.filter((byte) => byte === NEWLINE).length;
  return rest.at(-1) === NEWLINE ? ends : ends + 1;
}
