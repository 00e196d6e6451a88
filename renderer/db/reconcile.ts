import type { BootReport } from '../../shared/contract/ipc.ts';
import type { Head } from '../../shared/log/chain.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { completeJournal, type JournalHost } from './complete-journal.ts';
import { moveAcked } from './cursor.ts';
import { holds } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMark } from './marks.ts';
import { rebuildStore } from './rebuild-store.ts';
import type { StoreFault } from './store-fault.ts';
import { isSound } from './verify-store.ts';

/** `store-broken`: its chain doesn't hold. `forked`: the copies tell different stories. `behind-centre`: both lost what the centre has. */
export type ReconcileFault = StoreFault | 'store-broken' | 'forked' | 'behind-centre';

export type Reconciled =
  | {
      readonly ok: true;
      readonly head: Head;
      readonly acked: Head;
      readonly recovered: readonly Recovery[];
    }
  | { readonly ok: false; readonly fault: ReconcileFault };

/**
 * Brings the two copies of the log and the centre's last receipt together before anything is appended:
 *
 * | store and journal    | what is done                                             |
 * |----------------------|----------------------------------------------------------|
 * | equal                | nothing                                                  |
 * | store ahead          | the journal is completed from the store                  |
 * | journal ahead        | the store lost its end or all: rebuilt from the journal  |
 * | another hash         | nothing: both are kept, and a person must look           |
 *
 * Never restarts the count. Throws what IndexedDB throws.
 */
export async function reconcile(
  db: KioskDb,
  host: JournalHost,
  device: string,
  { journal, receipt, recovered }: Pick<BootReport, 'journal' | 'receipt' | 'recovered'>,
): Promise<Reconciled> {
  const before = { head: await readMark(db, 'head'), acked: await readMark(db, 'acked') };
  if (!(await isSound(db, device, before))) return { ok: false, fault: 'store-broken' };
  const mended =
    before.head.seq < journal.seq
      ? await rebuildFromJournal(db, host, { device, from: before.head, to: journal, receipt })
      : await completeFromStore(db, host, journal, before.head);
  if (!mended.ok) return mended;
  const head = await readMark(db, 'head');
  const acked = await adoptReceipt(db, receipt, head, before.acked);
  if (!acked.ok) return acked;
  return { ok: true, head, acked: acked.to, recovered: [...recovered, ...mended.recovered] };
}

type Mended =
  | { readonly ok: true; readonly recovered: readonly Recovery[] }
  | { readonly ok: false; readonly fault: ReconcileFault };

async function rebuildFromJournal(
  db: KioskDb,
  host: JournalHost,
  order: Parameters<typeof rebuildStore>[2],
): Promise<Mended> {
  const rebuilt = await rebuildStore(db, host, order);
  if (!rebuilt.ok) return rebuilt;
  return { ok: true, recovered: [{ what: 'store-rebuilt', entries: rebuilt.entries }] };
}

async function completeFromStore(
  db: KioskDb,
  host: JournalHost,
  journal: Head,
  head: Head,
): Promise<Mended> {
  const completed = await completeJournal(db, host, journal, head.seq);
  if (!completed.ok) return completed;
  const { entries } = completed;
  return { ok: true, recovered: entries === 0 ? [] : [{ what: 'journal-completed', entries }] };
}

type Adopted =
  | { readonly ok: true; readonly to: Head }
  | { readonly ok: false; readonly fault: 'forked' | 'behind-centre' };

/** A store that was rebuilt has lost its mark; the last receipt says how far the centre has the log. */
async function adoptReceipt(
  db: KioskDb,
  receipt: Receipt | null,
  head: Head,
  acked: Head,
): Promise<Adopted> {
  if (receipt === null || receipt.through <= acked.seq) return { ok: true, to: acked };
  const through = { seq: receipt.through, hash: receipt.hash };
  if (through.seq > head.seq) return { ok: false, fault: 'behind-centre' };
  if (!(await holds(db, through))) return { ok: false, fault: 'forked' };
  await moveAcked(db, through);
  return { ok: true, to: through };
}
