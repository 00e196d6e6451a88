import { EMPTY_HEAD, entryHash, headOf, type Head } from '../../../shared/log/chain.ts';
import { entrySchema, type Entry } from '../../../shared/log/entry.ts';

/** What a journal's bytes hold. `offsets[i]` is where the line of entry `firstSeq + i` begins; `end` is where the last whole line does end. */
export interface JournalScan {
  readonly head: Head;
  readonly device: string | null;
  readonly firstSeq: number;
  /** Latest moment of the entries by the kiosk's clock, ms. */
  readonly latestAt: number;
  readonly offsets: readonly number[];
  readonly end: number;
  /** Lines after `end`: torn, zero-filled or not of this chain. */
  readonly lostLines: number;
}

const NEWLINE = 10;

/** Reads one JSON line per entry, up to the last line that is whole, hashes to its hash and continues the chain. */
export function scanJournal(bytes: Uint8Array): JournalScan {
  const offsets: number[] = [];
  let last: Entry | null = null;
  let first: Entry | null = null;
  let end = 0;
  let latestAt = 0;
  for (;;) {
    const entry = entryAt(bytes, end);
    if (entry === null || !follows(last, entry.value)) break;
    offsets.push(end);
    first ??= entry.value;
    latestAt = Math.max(latestAt, entry.value.at);
    last = entry.value;
    end = entry.end;
  }
  return {
    head: last ? headOf(last) : EMPTY_HEAD,
    device: last?.device ?? null,
    firstSeq: first?.seq ?? EMPTY_HEAD.seq + 1,
    latestAt,
    offsets,
    end,
    lostLines: linesAfter(bytes, end),
  };
}

function entryAt(
  bytes: Uint8Array,
  from: number,
): { readonly value: Entry; readonly end: number } | null {
  const newline = bytes.indexOf(NEWLINE, from);
  if (newline === -1) return null;
  const value = parseLine(bytes.subarray(from, newline));
  return value && { value, end: newline + 1 };
}

export function parseLine(line: Uint8Array): Entry | null {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(new TextDecoder().decode(line)));
    return parsed.success && entryHash(parsed.data) === parsed.data.hash ? parsed.data : null;
  } catch {
    return null;
  }
}

function follows(last: Entry | null, { device, seq, prev }: Entry): boolean {
  return last === null || (device === last.device && seq === last.seq + 1 && prev === last.hash);
}

function linesAfter(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let from = end; from < bytes.length; lines += 1) {
    const newline = bytes.indexOf(NEWLINE, from);
    from = newline === -1 ? bytes.length : newline + 1;
  }
  return lines;
}
