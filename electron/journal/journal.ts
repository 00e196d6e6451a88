import type { JournalVerdict } from '../../shared/contract/ipc.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import { headOf, verifyChain, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { Report } from '../report.ts';
import { errorCode } from '../storage/error-code.ts';
import { makeSerial } from '../storage/serial.ts';
import { readEntries } from './read-entries.ts';
import { recoverTail, type Tail } from './recover.ts';
import { createSegment } from './segments.ts';

/** The device's log as text lines, outside the Chromium profile: the copy that an erased IndexedDB is rebuilt from. */
export interface Journal {
  readonly tail: () => Head;
  /** The device that wrote it, or null while it is empty. */
  readonly device: () => string | null;
  /** Lines that the start found torn and cut off (a copy is kept). */
  readonly lostLines: number;
  /** Resolves once the line is on the disk (fdatasync). */
  readonly append: (entry: Entry) => Promise<JournalVerdict>;
  readonly read: (from: number, limit: number) => Promise<readonly Entry[]>;
  /** Ends once everything given so far is written. */
  readonly close: () => Promise<void>;
}

const NO_SPACE_CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export function faultOf(error: unknown): 'no-space' | 'disk-fault' {
  return NO_SPACE_CODES.has(errorCode(error) ?? '') ? 'no-space' : 'disk-fault';
}

export async function openJournal(folder: string, report: Report): Promise<Journal> {
  const serial = makeSerial();
  const { tail: first, lostLines } = await recoverTail(folder);
  let { head, device } = first;
  /** Null after a fault that left the file in doubt: the next append looks at the disk again. */
  let tail: Tail | null = first;

  async function append(entry: Entry): Promise<JournalVerdict> {
    try {
      tail ??= (await recoverTail(folder)).tail;
      ({ head, device } = tail);
      if (entry.seq === head.seq && entry.hash === head.hash) return { ok: true, tail: head };
      if (!verifyChain(head, device ?? entry.device, [entry]).ok) {
        return { ok: false, fault: 'not-next', tail: head };
      }
      tail = await inTodaysFile(folder, tail, entry);
      tail = await writeLine(tail, entry);
      ({ head, device } = tail);
      return { ok: true, tail: head };
    } catch (error) {
      report('journal-fault', String(error));
      await tail?.handle
        ?.close()
        .catch((failure: unknown) => report('journal-fault', String(failure)));
      tail = null;
      return { ok: false, fault: faultOf(error), tail: head };
    }
  }

  return {
    tail: () => head,
    device: () => device,
    lostLines,
    append: (entry) => serial.run(() => append(entry)),
    read: (from, limit) => serial.run(() => readEntries(folder, from, limit)),
    close: () => serial.run(async () => tail?.handle?.close()),
  };
}

/** Begins a new file with the first entry of a day; an empty file is used whatever its day. */
async function inTodaysFile(folder: string, tail: Tail, entry: Entry): Promise<Tail> {
  const day = localDay(entry.at);
  if (tail.handle !== null && (tail.bytes === 0 || tail.day === day)) return tail;
  const handle = await createSegment(folder, { firstSeq: entry.seq, day });
  await tail.handle?.close();
  return { ...tail, handle, day, bytes: 0 };
}

async function writeLine(tail: Tail, entry: Entry): Promise<Tail> {
  const { handle } = tail;
  if (handle === null) throw new Error('no journal file is open');
  const line = Buffer.from(`${JSON.stringify(entry)}\n`);
  try {
    await handle.appendFile(line);
    await handle.datasync();
  } catch (error) {
    // What was not acknowledged must not be found later as if it had been.
    await handle.truncate(tail.bytes);
    throw error;
  }
  return { ...tail, head: headOf(entry), device: entry.device, bytes: tail.bytes + line.length };
}
