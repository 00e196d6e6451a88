import { EMPTY_HEAD, type Head } from '../../shared/log/chain.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { completeJournal, type JournalHost } from './complete-journal.ts';
import type { KioskDb } from './kiosk-db.ts';
import type { Marks } from './marks.ts';
import { rebuildStore } from './rebuild-store.ts';
import type { StoreFault } from './store-fault.ts';
import { wholeFrom } from './walk-journal.ts';

export interface MergeOrder {
  readonly db: KioskDb;
  readonly host: JournalHost;
  readonly device: string;
  /** Device's wall clock, ms. */
  readonly now: number;
  /** Where the journal ends. */
  readonly journal: Head;
  readonly receipt: Receipt | null;
}

export type Merged =
  | { readonly ok: true; readonly recovered: readonly Recovery[] }
  | { readonly ok: false; readonly fault: StoreFault | ContinueCause };

/** Makes the two copies equal, where the store is sound. */
export async function mergeCopies(order: MergeOrder, { base, head }: Marks): Promise<Merged> {
  const { db, host, journal } = order;
  if (head.seq < journal.seq) {
    const rebuilt = await rebuildStore(db, host, { ...order, from: head, to: journal });
    if (!rebuilt.ok) return judgeJournal(order, head);
    return { ok: true, recovered: [{ what: 'store-rebuilt', entries: rebuilt.entries }] };
  }
  // Whoever copies back a journal older than what was pruned brings nothing that the centre doesn't have.
  if (journal.seq > EMPTY_HEAD.seq && journal.seq < base.seq) return beginJournalAnew(order, head);
  const completed = await completeJournal(db, host, journal, head.seq);
  if (!completed.ok)
    return completed.fault === 'forked'
      ? judgeJournal(order, head)
      : { ...completed, fault: completed.fault };
  const { entries } = completed;
  return { ok: true, recovered: entries === 0 ? [] : [{ what: 'journal-completed', entries }] };
}

/** The store is sound and the journal says something else: either it is broken, or somebody wrote two stories. */
async function judgeJournal(order: MergeOrder, head: Head): Promise<Merged> {
  const { host, device, journal } = order;
  const start = await wholeFrom(host, device, journal);
  if (start !== null && start.seq <= head.seq) return { ok: false, fault: 'copies-forked' };
  // What a broken journal holds beyond the store may be all that is left of a tap that was thanked for.
  if (journal.seq > head.seq) return { ok: false, fault: 'copies-broken' };
  return beginJournalAnew(order, head);
}

async function beginJournalAnew({ db, host, journal }: MergeOrder, head: Head): Promise<Merged> {
  const left = await host.journalSetAside();
  if (!left.ok) return { ok: false, fault: left.fault === 'no-space' ? 'no-space' : 'storage' };
  const completed = await completeJournal(db, host, EMPTY_HEAD, head.seq);
  if (!completed.ok)
    return { ok: false, fault: completed.fault === 'forked' ? 'copies-broken' : completed.fault };
  const { entries } = completed;
  return {
    ok: true,
    recovered: [
      { what: 'journal-set-aside', entries: journal.seq },
      { what: 'journal-completed', entries },
    ],
  };
}
