import type { KioskHost } from '../../shared/contract/ipc.ts';
import { carryOver, type CarriedOver } from '../../shared/log/carry-over.ts';
import { EMPTY_HEAD, headOf, type Head, type Stamp } from '../../shared/log/chain.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import type { SendFailure } from '../../shared/outbox/settle.ts';
import { completeJournal, type JournalHost } from './complete-journal.ts';
import { findUnheld } from './find-unheld.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMarks, writeMark } from './marks.ts';
import { mayRate, noteRated } from './rated-dossiers.ts';
import { moveAside } from './set-aside.ts';
import type { StoreFault } from './store-fault.ts';

export type ContinueHost = Pick<KioskHost, 'askAnchor' | 'boot' | keyof JournalHost>;

export interface ContinueOrder {
  readonly db: KioskDb;
  readonly host: ContinueHost;
  readonly device: string;
  readonly stamp: () => Stamp;
}

export type Continued =
  | {
      readonly ok: true;
      readonly anchor: Head;
      readonly head: Head;
      readonly moved: Pick<CarriedOver, 'places' | 'byHash'>;
    }
  /** `failure`: why the centre's word could not be had; null where it said that a person must look first. */
  | {
      readonly ok: false;
      readonly fault: StoreFault | ContinueCause;
      readonly failure: SendFailure | null;
    };

const PAGE_ENTRIES = 2_000;

/**
 * Goes on from what the centre holds, by its signed word: a new beginning linked to its head, then everything that the
 * copies hold and the centre doesn't. Both copies are kept aside, whole.
 *
 * Without the centre nothing is done and no rating is taken: an entry made now would get a number that the centre has
 * given away, and whether it ever counts would hang on a repair of a repair. The counter's work goes on without us; a
 * tap that is thanked for and then argued about would be worse than none.
 *
 * The store's transaction is what decides. Cut before it, everything is as it was; cut after it, the next start finds the
 * former journal by its end, which the first entry names, and finishes.
 */
export async function continueLog(
  { db, host, device, stamp }: ContinueOrder,
  cause: ContinueCause,
): Promise<Continued> {
  // Asked anew: on the way here the journal may have been completed.
  const { journal } = await host.boot();
  const marks = await readMarks(db);
  const { head: store, acked } = marks ?? { head: EMPTY_HEAD, acked: EMPTY_HEAD };
  const found = await findUnheld({ db, host, device, acked, question: { cause, store, journal } });
  if (!found.ok) return { ok: false, fault: cause, failure: found.failure };
  const { anchor, mayContinue, branches } = found;
  if (!mayContinue) return { ok: false, fault: cause, failure: null };
  const now = stamp();
  const over = carryOver(anchor, now, { cause, store, journal }, branches);
  const head = await replaceStore(db, anchor, over, now.at);
  const fault = await replaceJournal(db, host, head);
  return fault === null
    ? { ok: true, anchor, head, moved: over }
    : { ok: false, fault, failure: null };
}

function replaceStore(
  db: KioskDb,
  anchor: Head,
  { entries }: CarriedOver,
  since: number,
): Promise<Head> {
  return db.transaction('rw', db.entries, db.meta, db.aside, db.rated, async (transaction) => {
    await moveAside(db, since);
    for (let from = 0; from < entries.length; from += PAGE_ENTRIES)
      await db.entries.bulkAdd(entries.slice(from, from + PAGE_ENTRIES));
    // A transaction that waits for nothing of its own commits without us.
    for (const entry of entries.filter(mayRate)) await noteRated(transaction, entry);
    const last = entries.at(-1);
    const head = last === undefined ? anchor : headOf(last);
    await writeMark(db, 'base', anchor);
    await writeMark(db, 'acked', anchor);
    await writeMark(db, 'head', head);
    return head;
  });
}

async function replaceJournal(
  db: KioskDb,
  host: ContinueHost,
  head: Head,
): Promise<StoreFault | null> {
  const left = await host.journalSetAside();
  if (!left.ok) return left.fault === 'no-space' ? 'no-space' : 'storage';
  const completed = await completeJournal(db, host, EMPTY_HEAD, head.seq);
  if (completed.ok) return null;
  return completed.fault === 'forked' ? 'storage' : completed.fault;
}
