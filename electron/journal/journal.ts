import type { JournalVerdict } from '../../shared/contract/ipc.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import { headOf, newInJournal, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { Receipt } from '../../shared/log/head.ts';
import { UNTOLD, type Note } from '../device/note.ts';
import type { Report } from '../report.ts';
import { faultOf } from '../storage/fault-of.ts';
import { makeSerial } from '../../shared/concurrency/serial.ts';
import { pagesOf, type Pages } from './pages.ts';
import { recoverTail, type Tail } from './recover.ts';
import { createSegment, listSegments } from './segments.ts';
import { setFolderAside } from './set-aside.ts';
import { tidyFolder } from './tidy.ts';

/** The device's log as text lines, outside the Chromium profile: the copy that an erased IndexedDB is rebuilt from. */
export interface Journal {
  readonly tail: () => Head;
  /** The device that wrote it, or null while it is empty. */
  readonly device: () => string | null;
  /** Resolves once the line is on the disk (fdatasync). */
  readonly append: (entry: Entry) => Promise<JournalVerdict>;
  /** The same for a run of entries, with one flush for all of a day. */
  readonly appendAll: (entries: readonly Entry[]) => Promise<JournalVerdict>;
  /** Up to `limit` entries from sequence number `from` on, oldest first. Rejects where what was asked for is damaged. */
  readonly read: (from: number, limit: number) => Promise<readonly Entry[]>;
  /** Packs the files that are closed and removes those that nobody needs any more. Appends don't wait for it. */
  readonly tidy: (receipt: Receipt | null) => Promise<void>;
  /** Keeps everything in a folder beside this one and begins anew. */
  readonly setAside: () => Promise<JournalVerdict>;
  /** Ends once everything given so far is written. */
  readonly close: () => Promise<void>;
}

/** A file ends with its day, or when it holds this much: so it can always be read as a whole. */
const SEGMENT_MAX_BYTES = 1_048_576;

/** @param note what is mended, before it is */
export async function openJournal(folder: string, report: Report, note = UNTOLD): Promise<Journal> {
  const writing = makeSerial();
  /** Reads and the tidying of closed files: apart from the appends, which must not wait for them. */
  const reading = makeSerial();
  const pages = pagesOf(folder);
  const recover = recovering(folder, pages, note);
  const first = await recover();
  let { head, device } = first;
  /** Null after a fault that left the file in doubt: the next append looks at the disk again. */
  let tail: Tail | null = first;
  let isNew = false;

  async function attempt(task: () => Promise<boolean>): Promise<JournalVerdict> {
    try {
      const isTaken = await task();
      return isTaken ? { ok: true, tail: head } : { ok: false, fault: 'not-next', tail: head };
    } catch (error) {
      report('journal-fault', String(error));
      await tail?.handle?.close().catch((again: unknown) => report('journal-fault', String(again)));
      tail = null;
      return { ok: false, fault: faultOf(error), tail: head };
    }
  }

  async function append(run: readonly Entry[]): Promise<boolean> {
    tail ??= await reading.run(recover);
    ({ head, device } = tail);
    const fresh = newInJournal({ head, device, isNew }, run);
    for (const entries of byDay(fresh ?? [])) {
      tail = await inFileOf(folder, tail, entries[0]);
      tail = await writeLines(tail, entries);
      ({ head, device } = tail);
      isNew = false;
    }
    return fresh !== null;
  }

  async function setAside(): Promise<boolean> {
    await tail?.handle?.close();
    tail = null;
    if ((await listSegments(folder)).length > 0) await setFolderAside(folder);
    tail = await recover();
    ({ head, device } = tail);
    isNew = true;
    return true;
  }

  return {
    tail: () => head,
    device: () => device,
    append: (entry) => writing.run(() => attempt(() => append([entry]))),
    appendAll: (run) => writing.run(() => attempt(() => append(run))),
    // What is being written behind the head is nobody's business yet.
    read: (from, limit) =>
      reading.run(() => pages.read({ from, through: Math.min(head.seq, from + limit - 1) })),
    setAside: () => writing.run(() => attempt(() => reading.run(setAside))),
    tidy: (receipt) => tidyFolder(folder, receipt, reading, report),
    close: () => writing.run(async () => tail?.handle?.close()),
  };
}

/** Finds where the journal ends. A file that was closed may be written to from then on. */
function recovering(folder: string, pages: Pages, note: Note): () => Promise<Tail> {
  return () => {
    pages.forget();
    return recoverTail(folder, note);
  };
}

type Some<T> = readonly [T, ...(readonly T[])];

/** What of a run follows each other within a day, and so goes into one file. */
function byDay(run: readonly Entry[]): readonly Some<Entry>[] {
  const days: [Entry, ...Entry[]][] = [];
  for (const entry of run) {
    const day = days.at(-1);
    if (day !== undefined && localDay(day[0].at) === localDay(entry.at)) day.push(entry);
    else days.push([entry]);
  }
  return days;
}

/** Begins a new file with the first entry of a day, or when one is full; an empty file is used whatever its day. */
async function inFileOf(folder: string, tail: Tail, entry: Entry): Promise<Tail> {
  const day = localDay(entry.at);
  const isFull = tail.bytes >= SEGMENT_MAX_BYTES;
  if (tail.handle !== null && (tail.bytes === 0 || (tail.day === day && !isFull))) return tail;
  const handle = await createSegment(folder, { firstSeq: entry.seq, day });
  await tail.handle?.close();
  return { ...tail, handle, day, bytes: 0 };
}

async function writeLines(tail: Tail, entries: Some<Entry>): Promise<Tail> {
  const { handle } = tail;
  if (handle === null) throw new Error('no journal file is open');
  const lines = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  try {
    await handle.appendFile(lines);
    await handle.datasync();
  } catch (error) {
    // What was not acknowledged must not be found later as if it had been. Where that fails too, whoever opens the
    // file again flushes what it finds; why the entry was refused is what the first error says.
    await handle.truncate(tail.bytes).catch(() => undefined);
    throw error;
  }
  const last = entries.at(-1) ?? entries[0];
  return { ...tail, head: headOf(last), device: last.device, bytes: tail.bytes + lines.length };
}
