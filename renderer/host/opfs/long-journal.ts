import type { JournalVerdict } from '../../../shared/contract/ipc.ts';
import { verifyChain, type Head } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import type { Flaw } from '../../../shared/log/flaw.ts';
import type { Receipt } from '../../../shared/log/head.ts';
import type { Archive } from './archive.ts';
import type { Frame } from './frames.ts';
import { packBytes, unpackBytes } from './gzip.ts';
import type { JournalFile } from './journal-file.ts';
import { parseLine } from './scan-journal.ts';

/** The journal of years: the file that is written to, and before it what was packed away. */
export interface LongJournal {
  readonly tail: () => Head;
  readonly device: () => string | null;
  readonly lostLines: number;
  readonly flaw: Flaw | null;
  readonly append: (run: readonly Entry[]) => Promise<JournalVerdict>;
  readonly read: (from: number, limit: number) => Promise<readonly Entry[]>;
  readonly setAside: () => Promise<JournalVerdict>;
  /** How far the centre has it, for what may be removed. */
  readonly noteReceipt: (receipt: Receipt) => void;
}

/** What is packed at once: some hundred entries, read back in one piece. */
export const PACK_BYTES = 262_144;
const NEWLINE = 10;

/** @param keepAside keeps packed pieces that are set aside */
export function openLongJournal(
  file: JournalFile,
  archive: Archive,
  keepAside: (bytes: Uint8Array<ArrayBuffer>) => void,
): LongJournal {
  let last: Promise<unknown> = Promise.resolve();
  let receipt: Receipt | null = null;

  /** One after the other: while a piece is packed nothing may be added to it. */
  function run<T>(task: () => Promise<T> | T): Promise<T> {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  }

  async function pack(): Promise<void> {
    const device = file.device();
    if (file.size() < PACK_BYTES || device === null) return;
    const { bytes, latestAt, firstSeq } = file.contents();
    const packed = await packBytes(bytes);
    if (!areEqual(await unpackBytes(packed), bytes)) return;
    const { seq: lastSeq, hash } = file.tail();
    archive.add({ device, firstSeq, lastSeq, hash, latestAt }, packed, receipt);
    file.beginAnew();
  }

  async function append(entries: readonly Entry[]): Promise<JournalVerdict> {
    const verdict = file.append(entries);
    // What can't be packed now stays as it is, in the journal's own file; the next entry tries again.
    if (verdict.ok && file.size() >= PACK_BYTES) void run(pack).catch(() => {});
    return verdict;
  }

  function setAside(): JournalVerdict {
    for (const bytes of archive.bytes()) if (bytes.length > 0) keepAside(bytes);
    const verdict = file.setAside();
    if (verdict.ok) archive.clear();
    return verdict;
  }

  return {
    tail: file.tail,
    device: file.device,
    lostLines: file.lostLines,
    flaw: file.flaw,
    append: (entries) => run(() => append(entries)),
    read: (from, limit) => run(() => readRange(archive, file, from, limit)),
    setAside: () => run(setAside),
    noteReceipt: (fresh) => {
      receipt = fresh;
    },
  };
}

async function readRange(
  archive: Archive,
  file: JournalFile,
  from: number,
  limit: number,
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (const frame of archive.frames().filter(({ lastSeq }) => lastSeq >= from)) {
    if (found.length >= limit) break;
    const entries = await entriesOf(frame, archive);
    found.push(...entries.filter(({ seq }) => seq >= from).slice(0, limit - found.length));
  }
  const next = (found.at(-1)?.seq ?? from - 1) + 1;
  const entries = [...found, ...file.read(next, limit - found.length)];
  const [first] = entries;
  if (first !== undefined && !verifyChain(startOf(first), first.device, entries).ok)
    throw new Error(`entries of the journal are missing after ${first.seq}`);
  return entries;
}

function startOf({ seq, prev }: Entry): Head {
  return { seq: seq - 1, hash: prev };
}

async function entriesOf(frame: Frame, archive: Archive): Promise<readonly Entry[]> {
  const { firstSeq, lastSeq, hash } = frame;
  const bytes = await unpackBytes(archive.read(frame));
  const entries: Entry[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, from);
    const entry = parseLine(bytes.subarray(from, end === -1 ? bytes.length : end));
    if (entry?.seq !== firstSeq + entries.length) break;
    entries.push(entry);
    from = end === -1 ? bytes.length : end + 1;
  }
  const last = entries.at(-1);
  if (last?.seq !== lastSeq || last.hash !== hash)
    throw new Error(`the packed entries ${firstSeq} to ${lastSeq} of the journal are damaged`);
  return entries;
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
