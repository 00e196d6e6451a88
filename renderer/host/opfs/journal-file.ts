import type { JournalVerdict } from '../../../shared/contract/ipc.ts';
import { EMPTY_HEAD, headOf, newInJournal, type Head } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import type { Flaw } from '../../../shared/log/flaw.ts';
import { parseLine, scanJournal, type JournalScan } from './scan-journal.ts';
import { readAll, readBytes, writeBytes, type SyncFile } from './sync-file.ts';

/** The second copy of the log: JSON lines in a file of their own, outside the LevelDB that IndexedDB lives in. */
export interface JournalFile {
  readonly tail: () => Head;
  /** The device that wrote it, or null while it is empty. */
  readonly device: () => string | null;
  /** Lines that the start cut off. */
  readonly lostLines: number;
  /** What they were; null: there were none. */
  readonly flaw: Flaw | null;
  /** Returns once the lines are on the disk. */
  readonly append: (run: readonly Entry[]) => JournalVerdict;
  /** Keeps everything beside it and begins anew. */
  readonly setAside: () => JournalVerdict;
  readonly read: (from: number, limit: number) => readonly Entry[];
  readonly size: () => number;
  readonly contents: () => {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly firstSeq: number;
    readonly latestAt: number;
  };
  /** Empties the file after its lines were packed: the log goes on where it is. */
  readonly beginAnew: () => void;
}

/** Where the log ends that the lines of the file go on from. */
export interface Before {
  readonly head: Head;
  readonly device: string | null;
}
export const NOTHING_BEFORE: Before = { head: EMPTY_HEAD, device: null };

/**
 * @param keepCut keeps what is cut off at the end, before it is cut
 * @param keepAside keeps the whole of it, before it begins anew
 * @param before what was packed away
 */
export function openJournalFile(
  file: SyncFile,
  keepCut: (bytes: Uint8Array<ArrayBuffer>) => void,
  keepAside: (bytes: Uint8Array<ArrayBuffer>) => void,
  before: Before = NOTHING_BEFORE,
): JournalFile {
  let packed = before;
  let log = recover(file, keepCut, packed);
  const { lostLines, flaw } = log;
  /** After a failed write nobody knows what the disk has: the next append looks at it again. */
  let doubtful = false;
  let isNew = false;

  function lookAgain(): void {
    log = recover(file, keepCut, packed);
    doubtful = false;
  }

  function empty(from: Before): void {
    packed = from;
    doubtful = true;
    file.truncate(0);
    lookAgain();
  }

  const verdictOf = (task: () => boolean): JournalVerdict => attempt(task, () => log.head);

  function append(run: readonly Entry[]): boolean {
    if (doubtful) lookAgain();
    const fresh = newInJournal({ ...log, isNew }, run);
    if (fresh === null) return false;
    if (fresh.length === 0) return true;
    doubtful = true;
    const lengths = writeLines(file, fresh, log.end);
    for (const [index, entry] of fresh.entries()) log = longer(log, entry, lengths[index] ?? 0);
    doubtful = false;
    isNew = false;
    return true;
  }

  function setAside(): boolean {
    keepAside(readAll(file));
    empty(NOTHING_BEFORE);
    isNew = true;
    return true;
  }

  return {
    tail: () => log.head,
    device: () => log.device,
    lostLines,
    flaw,
    append: (run) => verdictOf(() => append(run)),
    setAside: () => verdictOf(setAside),
    read: (from, limit) => readLines(file, log, from, limit),
    size: () => log.end,
    contents: () => ({ ...log, bytes: readBytes(file, 0, log.end) }),
    beginAnew: () => empty({ head: log.head, device: log.device }),
  };
}

function attempt(task: () => boolean, tail: () => Head): JournalVerdict {
  try {
    return task() ? { ok: true, tail: tail() } : { ok: false, fault: 'not-next', tail: tail() };
  } catch (error) {
    return { ok: false, fault: faultOf(error), tail: tail() };
  }
}

/** Returns once the lines are on the disk, with their lengths in bytes. */
function writeLines(file: SyncFile, run: readonly Entry[], at: number): readonly number[] {
  const encoder = new TextEncoder();
  const lines = run.map((entry) => encoder.encode(`${JSON.stringify(entry)}\n`));
  let end = at;
  for (const line of lines) {
    writeBytes(file, line, end);
    end += line.length;
  }
  file.flush();
  return lines.map(({ length }) => length);
}

interface Log extends JournalScan {
  /** Grows with the log: a copy for every entry would cost more than the entry. */
  readonly offsets: number[];
}

function longer(log: Log, entry: Entry, bytes: number): Log {
  const { offsets, end, latestAt } = log;
  const firstSeq = offsets.length === 0 ? entry.seq : log.firstSeq;
  offsets.push(end);
  return {
    ...log,
    head: headOf(entry),
    device: entry.device,
    firstSeq,
    latestAt: Math.max(latestAt, entry.at),
    end: end + bytes,
  };
}

function readLines(
  file: SyncFile,
  { firstSeq, offsets, end }: Pick<JournalScan, 'firstSeq' | 'offsets' | 'end'>,
  from: number,
  limit: number,
): readonly Entry[] {
  const start = Math.max(from, firstSeq) - firstSeq;
  const lines = offsets.slice(start, start + limit);
  return lines.map((offset, index) => {
    const next = offsets[start + index + 1] ?? end;
    const entry = parseLine(readBytes(file, offset, next - 1));
    if (entry === null) throw new Error(`line ${start + index + 1} of the journal is damaged`);
    return entry;
  });
}

/** Cuts off what isn't part of the chain, and makes sure that the disk has the rest. */
function recover(
  file: SyncFile,
  keepCut: (bytes: Uint8Array<ArrayBuffer>) => void,
  packed: Before,
): Log {
  const bytes = readAll(file);
  const scan = scanJournal(bytes);
  if (scan.end < bytes.length) {
    keepCut(bytes.slice(scan.end));
    file.truncate(scan.end);
  }
  file.flush();
  return { ...scan, ...(scan.end === 0 ? packed : {}), offsets: [...scan.offsets] };
}

function faultOf(error: unknown): 'no-space' | 'disk-fault' {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'no-space' : 'disk-fault';
}
