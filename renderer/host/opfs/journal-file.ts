import type { JournalVerdict } from '../../../shared/contract/ipc.ts';
import { headOf, isNextInJournal, type Head } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { parseLine, scanJournal, type JournalScan } from './scan-journal.ts';
import { readAll, readBytes, writeBytes, type SyncFile } from './sync-file.ts';

/** The second copy of the log: JSON lines in a file of their own, outside the LevelDB that IndexedDB lives in. */
export interface JournalFile {
  readonly tail: () => Head;
  /** The device that wrote it, or null while it is empty. */
  readonly device: () => string | null;
  /** Lines that the start cut off. */
  readonly lostLines: number;
  /** Returns once the line is on the disk. */
  readonly append: (entry: Entry) => JournalVerdict;
  /** Keeps everything beside it and begins anew. */
  readonly setAside: () => JournalVerdict;
  readonly read: (from: number, limit: number) => readonly Entry[];
}

/**
 * @param keepCut keeps what is cut off at the end, before it is cut
 * @param keepAside keeps the whole of it, before it begins anew
 */
export function openJournalFile(
  file: SyncFile,
  keepCut: (bytes: Uint8Array<ArrayBuffer>) => void,
  keepAside: (bytes: Uint8Array<ArrayBuffer>) => void,
): JournalFile {
  const { lostLines, ...found } = recover(file, keepCut);
  let { head, device, firstSeq, end } = found;
  let offsets = [...found.offsets];
  /** After a failed write nobody knows what the disk has: the next append looks at it again. */
  let doubtful = false;

  function lookAgain(): void {
    const { offsets: lines, ...scan } = recover(file, keepCut);
    ({ head, device, firstSeq, end } = scan);
    offsets = [...lines];
    doubtful = false;
  }

  function write(entry: Entry): void {
    const line = new TextEncoder().encode(`${JSON.stringify(entry)}\n`);
    doubtful = true;
    writeBytes(file, line, end);
    file.flush();
    doubtful = false;
    if (offsets.length === 0) firstSeq = entry.seq;
    offsets.push(end);
    end += line.length;
    head = headOf(entry);
    ({ device } = entry);
  }

  function attempt(task: () => boolean): JournalVerdict {
    try {
      return task() ? { ok: true, tail: head } : { ok: false, fault: 'not-next', tail: head };
    } catch (error) {
      return { ok: false, fault: faultOf(error), tail: head };
    }
  }

  function append(entry: Entry): boolean {
    if (doubtful) lookAgain();
    if (entry.seq === head.seq && entry.hash === head.hash) return true;
    if (!isNextInJournal(head, device, entry)) return false;
    write(entry);
    return true;
  }

  function setAside(): boolean {
    keepAside(readAll(file));
    doubtful = true;
    file.truncate(0);
    lookAgain();
    return true;
  }

  return {
    tail: () => head,
    device: () => device,
    lostLines,
    append: (entry) => attempt(() => append(entry)),
    setAside: () => attempt(setAside),
    read: (from, limit) => readLines(file, { firstSeq, offsets, end }, from, limit),
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
function recover(file: SyncFile, keepCut: (bytes: Uint8Array<ArrayBuffer>) => void): JournalScan {
  const bytes = readAll(file);
  const scan = scanJournal(bytes);
  if (scan.end < bytes.length) {
    keepCut(bytes.slice(scan.end));
    file.truncate(scan.end);
  }
  file.flush();
  return scan;
}

function faultOf(error: unknown): 'no-space' | 'disk-fault' {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'no-space' : 'disk-fault';
}
