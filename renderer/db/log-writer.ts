import type { KioskHost } from '../../shared/contract/ipc.ts';
import { headOf, type Head, type Stamp } from '../../shared/log/chain.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { appendEntry } from './append.ts';
import { journalEntry } from './complete-journal.ts';
import type { KioskDb } from './kiosk-db.ts';
import { reconcile, type Reconciled, type ReconcileFault } from './reconcile.ts';
import { makeSerial } from './serial.ts';
import { singleFlight } from './single-flight.ts';
import { storeFault, type StoreFault } from './store-fault.ts';

export interface LogWriterParts {
  readonly db: KioskDb;
  readonly host: Pick<KioskHost, 'boot' | 'journalAppend' | 'journalRead'>;
  readonly device: string;
  /** Where the reconciled log ends. */
  readonly head: Head;
  /** Asked when a draft is given, so that a write that had to wait still tells when the thing happened. */
  readonly stamp: () => Stamp;
  /** Once for every write that failed; `mend` is then the way on. */
  readonly onFault: (fault: StoreFault) => void;
  readonly onAppended: (head: Head) => void;
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
  /** Looks at both copies anew and, where they can be brought together, writes everything that waits. */
  readonly mend: () => Promise<Mended>;
  /** Where the log ends that both copies hold: nothing after it may leave the device. */
  readonly head: () => Head;
}

interface Waiting {
  readonly draft: Draft;
  readonly stamp: Stamp;
  readonly resolve: (entry: Entry) => void;
  /** Sealed by a try that did not end well; the store may or may not hold it. */
  attempted: Entry | null;
}

/** The one writer of the log. */
export function makeLogWriter(parts: LogWriterParts): LogWriter {
  const { stamp, onFault, onAppended } = parts;
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

  async function mend(): Promise<Mended> {
    const verdict = await bringTogether(parts);
    if (!verdict.ok) return verdict;
    ({ head } = verdict);
    faulty = false;
    const fault = await drain();
    return fault === null ? { ok: true, recovered: verdict.recovered } : { ok: false, fault };
  }

  return {
    append: (draft) =>
      new Promise((resolve) => {
        queue.push({ draft, stamp: stamp(), resolve, attempted: null });
        void serial(drain);
      }),
    mend: singleFlight(() => serial(mend)),
    head: () => head,
  };
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
async function bringTogether({ db, host, device }: LogWriterParts): Promise<Reconciled> {
  async function compare(): Promise<Reconciled> {
    const report = await host.boot();
    return reconcile(db, host, device, { ...report, recovered: [] });
  }
  try {
    return await compare().catch(async () => {
      db.close({ disableAutoOpen: false });
      await db.open();
      return compare();
    });
  } catch (error) {
    return { ok: false, fault: storeFault(error) };
  }
}
