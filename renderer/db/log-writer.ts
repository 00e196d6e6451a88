import type { Head, Stamp } from '../../shared/log/chain.ts';
import { headOf } from '../../shared/log/chain.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { renumberBody } from '../../shared/log/renumber.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { appendEntry } from './append.ts';
import { journalEntry } from './complete-journal.ts';
import type { KioskDb } from './kiosk-db.ts';
import type { ReconcileFault } from './reconcile.ts';
import { rescueWaiting } from './rescue-waiting.ts';
import { restoreLog, type Moved, type RestoreHost, type Restored } from './restore-log.ts';
import { makeSerial } from '../../shared/concurrency/serial.ts';
import { singleFlight } from './single-flight.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

export interface LogWriterParts {
  readonly db: KioskDb;
  readonly host: RestoreHost;
  readonly device: string;
  /** Where the reconciled log ends. */
  readonly head: Head;
  /** Asked when a draft is given, so that a write that had to wait still tells when the thing happened. */
  readonly stamp: () => Stamp;
  /** What belongs into the log before an entry of this stamp; asked in the order of the entries. */
  readonly before: (stamp: Stamp, draft: Draft | null) => Draft | null;
  /** Once for every write that failed; `mend` is then the way on. */
  readonly onFault: (fault: StoreFault) => void;
  readonly onAppended: (head: Head) => void;
  /** The log goes on from the centre's head: what the centre has by its word ends there. */
  readonly onContinued: (anchor: Head) => void;
}

export type Mended =
  | { readonly ok: true; readonly recovered: readonly Recovery[] }
  | { readonly ok: false; readonly fault: ReconcileFault };

export interface LogWriter {
  /**
   * Resolves when the entry is durable in the store and in the journal, in the order of the calls.
   * While storage fails the promise waits: nothing that was given is dropped, and it never rejects.
   */
  readonly append: (draft: Draft) => Promise<Entry>;
  /** Puts on record what belongs there now, without anything else to write. */
  readonly look: () => void;
  /** Looks at both copies anew and, where they can be brought together, writes everything that waits. */
  readonly mend: () => Promise<Mended>;
  /** Goes on from the centre's head, because the centre can't take what follows our own. */
  readonly realign: (cause: ContinueCause) => Promise<Mended>;
  /** Puts what waits into the journal alone, before the program starts anew; false where that can't be done either. */
  readonly rescue: () => Promise<boolean>;
  /** Where the log ends that both copies hold: nothing after it may leave the device. */
  readonly head: () => Head;
}

interface Waiting {
  draft: Draft;
  readonly stamp: Stamp;
  readonly resolve: (entry: Entry) => void;
  /** Sealed by a try that did not end well; the store may or may not hold it. */
  attempted: Entry | null;
}

/** The one writer of the log. */
export function makeLogWriter(parts: LogWriterParts): LogWriter {
  const { host, stamp, before, onFault, onAppended, onContinued } = parts;
  const serial = makeSerial();
  const queue: Waiting[] = [];
  let head = parts.head;
  let faulty = false;

  async function drain(): Promise<StoreFault | null> {
    for (let [item] = queue; item && !faulty; [item] = queue) {
      const written = await write(parts, item, head);
      if (!written.ok) {
        faulty = true;
        onFault(written.fault);
        return written.fault;
      }
      queue.shift();
      head = headOf(written.entry);
      onAppended(head);
      item.resolve(written.entry);
    }
    return null;
  }

  async function mend(wanted: ContinueCause | null): Promise<Mended> {
    const verdict = await bringTogether(parts, wanted);
    if (!verdict.ok) return verdict;
    ({ head } = verdict);
    if (verdict.moved !== null) {
      for (const item of queue) follow(item, verdict.moved);
      onContinued(verdict.acked);
    }
    faulty = false;
    const fault = await drain();
    return fault === null ? { ok: true, recovered: verdict.recovered } : { ok: false, fault };
  }

  function enqueue(draft: Draft, at: Stamp, resolve: (entry: Entry) => void): void {
    queue.push({ draft, stamp: at, resolve, attempted: null });
    void serial.run(drain);
  }

  /** The stamp of what is given now, behind what belongs before it. */
  function next(draft: Draft | null): Stamp {
    const at = stamp();
    const first = before(at, draft);
    if (first !== null) enqueue(first, at, () => {});
    return at;
  }

  return {
    append: (draft) => new Promise((resolve) => enqueue(draft, next(draft), resolve)),
    look: () => void next(null),
    mend: singleFlight(() => serial.run(() => mend(null))),
    realign: (cause) => serial.run(() => mend(cause)),
    rescue: () => serial.run(() => rescueWaiting(host, queue, head)),
    head: () => head,
  };
}

/** What waits refers to ratings by their place, and what it had sealed may have been carried to another. */
function follow(item: Waiting, { places, byHash }: Moved): void {
  const { kind, body } = item.draft;
  // The same kind with the same shape of body: the mapped type cannot express that.
  item.draft = { kind, body: renumberBody(body, places) } as Draft;
  if (item.attempted !== null) item.attempted = byHash.get(item.attempted.hash) ?? item.attempted;
}

type Written =
  { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly fault: StoreFault };

async function write({ db, host }: LogWriterParts, item: Waiting, reached: Head): Promise<Written> {
  const verdict = await appendEntry(db, { ...item, reached });
  item.attempted = verdict.ok ? verdict.entry : verdict.attempted;
  if (!verdict.ok) return verdict;
  // A host or a store that throws where it should answer is in no better state than one that refuses.
  const fault = await journalEntry(db, host, verdict.entry).catch(storeFault);
  return fault === null ? verdict : { ok: false, fault };
}

/** A store that can't even be read is opened anew, once: a broken connection does not mend itself. */
async function bringTogether(
  parts: LogWriterParts,
  wanted: ContinueCause | null,
): Promise<Restored> {
  const { db, host } = parts;
  async function compare(): Promise<Restored> {
    const report = await host.boot();
    return restoreLog(parts, { ...report, recovered: [] }, wanted);
  }
  try {
    return await compare().catch(async () => {
      db.close({ disableAutoOpen: false });
      await db.open();
      return compare();
    });
  } catch (error) {
    return { ok: false, fault: storeFault(error), failure: null };
  }
}
