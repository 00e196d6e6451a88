import type { KioskHost } from '../../shared/contract/ipc.ts';
import { EMPTY_HEAD, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { holds, readRun } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMark } from './marks.ts';
import type { StoreFault } from './store-fault.ts';

export type JournalHost = Pick<
  KioskHost,
  'journalAppend' | 'journalAppendAll' | 'journalRead' | 'journalSetAside'
>;

export type Completion =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly fault: StoreFault | 'forked' };

const PAGE_ENTRIES = 500;

/** Copies from the store what the journal lacks, from its `tail` to `to`; an empty one begins where the store does. */
export async function completeJournal(
  db: KioskDb,
  host: JournalHost,
  tail: Head,
  to: number,
): Promise<Completion> {
  const isEmpty = tail.seq === EMPTY_HEAD.seq;
  if (!isEmpty && !(await holds(db, tail))) return { ok: false, fault: 'forked' };
  const start = isEmpty ? await readMark(db, 'base') : tail;
  if (isEmpty && start.seq > EMPTY_HEAD.seq) {
    const begun = await host.journalSetAside();
    if (!begun.ok) return { ok: false, fault: faultOf(begun.fault) };
  }
  for (let from = start.seq + 1; from <= to; from += PAGE_ENTRIES) {
    const page = await readRun(db, { from, to: Math.min(to, from + PAGE_ENTRIES - 1) });
    if (page.length === 0) return { ok: false, fault: 'storage' };
    const verdict = await host.journalAppendAll(page);
    if (!verdict.ok) return { ok: false, fault: faultOf(verdict.fault) };
  }
  return { ok: true, entries: Math.max(0, to - start.seq) };
}

/** Resolves once the journal holds this entry of the store, whatever it lacked before. Null: it does. */
export async function journalEntry(
  db: KioskDb,
  host: JournalHost,
  entry: Entry,
): Promise<StoreFault | null> {
  const verdict = await host.journalAppend(entry);
  if (verdict.ok) return null;
  const { fault, tail } = verdict;
  if (fault !== 'not-next') return faultOf(fault);
  if (tail.seq >= entry.seq) return (await journalHolds(host, entry)) ? null : 'storage';
  const completed = await completeJournal(db, host, tail, entry.seq);
  if (completed.ok) return null;
  return completed.fault === 'forked' ? 'storage' : completed.fault;
}

/** Whether the journal has this very entry, wherever it ends. */
export async function journalHolds(
  host: Pick<KioskHost, 'journalRead'>,
  { seq, hash }: Head,
): Promise<boolean> {
  const [there] = await host.journalRead(seq, 1);
  return there?.seq === seq && there.hash === hash;
}

function faultOf(fault: 'not-next' | 'no-space' | 'disk-fault'): StoreFault {
  return fault === 'no-space' ? 'no-space' : 'storage';
}
