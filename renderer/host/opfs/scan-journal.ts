import { EMPTY_HEAD, entryHash, headOf, type Head } from '../../../shared/log/chain.ts';
import { entrySchema, type Entry } from '../../../shared/log/entry.ts';
import { flawOf, type Flaw } from '../../../shared/log/flaw.ts';

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
  /** What they are; null: there are none. */
  readonly flaw: Flaw | null;
}

const NEWLINE = 10;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

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
    flaw: end === bytes.length ? null : flawAfter(bytes.subarray(end), last),
  };
}

function flawAfter(rest: Uint8Array, last: Entry | null): Flaw {
  const expected = { seq: last && last.seq + 1, device: last && last.device };
  return flawOf(rest, expected, (line) => UTF8.decode(line));
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
