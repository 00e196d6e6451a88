import type { BootReport } from '../../shared/contract/ipc.ts';
import { EMPTY_HEAD, type Head } from '../../shared/log/chain.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import { readBody } from '../../shared/log/entry.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import { moveAcked } from './cursor.ts';
import { holds } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMarks, type Marks } from './marks.ts';
import { mendStore } from './mend-store.ts';
import { mergeCopies, type MergeOrder, type Merged } from './merge-copies.ts';
import type { StoreFault } from './store-fault.ts';
import { isSound } from './verify-store.ts';

/** Beside faults of the storage: why the copies alone can't say where the log goes on. */
export type ReconcileFault = StoreFault | ContinueCause;

export type ReconcileReport = Pick<BootReport, 'journal' | 'receipt' | 'recovered' | 'remembered'>;

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
 * | store and journal                       | what is done                                                |
 * |-----------------------------------------|-------------------------------------------------------------|
 * | equal                                   | nothing                                                     |
 * | store ahead                             | the journal is completed from the store                     |
 * | journal ahead                           | the store lost its end or all: rebuilt from the journal     |
 * | store broken, journal whole             | the store is set aside and rebuilt from the journal         |
 * | journal broken, store whole             | the journal is set aside and begun anew from the store      |
 * | the store of another device             | set aside; the log begins with what the journal has         |
 * | neither whole (`copies-broken`)         | nothing: the centre must say where the log goes on          |
 * | both whole, another hash (`copies-forked`) | nothing: both are kept, and a person must look           |
 * | both without what the host remembers    | nothing: the centre must say where the log goes on          |
 * | less or other than the last receipt     | nothing: the centre must say where the log goes on          |
 *
 * Never restarts the count. Throws what IndexedDB throws.
 */
export async function reconcile(
  copies: Omit<MergeOrder, 'journal' | 'receipt'>,
  { journal, receipt, recovered, remembered }: ReconcileReport,
): Promise<Reconciled> {
  const order = { ...copies, journal, receipt };
  const { db, device } = copies;
  const marks = await readMarks(db);
  const merged =
    marks !== null && (await isSound(db, device, marks))
      ? await merge(order, marks)
      : await mendStore(order, marks);
  if (!merged.ok) return merged;
  const after = await readMarks(db);
  if (after === null) return { ok: false, fault: 'copies-broken' };
  const acked = await adoptReceipt(db, receipt, after);
  if (!acked.ok) return acked;
  if (remembered !== null && remembered.seq > after.base.seq && !(await holds(db, remembered)))
    return { ok: false, fault: 'copies-rolled-back' };
  const all = [...recovered, ...merged.recovered];
  return { ok: true, head: after.head, acked: acked.to, recovered: all };
}

async function merge(order: MergeOrder, marks: Marks): Promise<Merged> {
  const { db, host, journal } = order;
  if (!(await wasReplaced(db, marks.base, journal))) return mergeCopies(order, marks);
  // The log went on from the centre's head, and the power went before the former journal was out of the way.
  const left = await host.journalSetAside();
  if (!left.ok) return { ok: false, fault: left.fault === 'no-space' ? 'no-space' : 'storage' };
  return mergeCopies({ ...order, journal: EMPTY_HEAD }, marks);
}

/** Whether the store's own beginning says that it took the place of a journal that ended here. */
async function wasReplaced(db: KioskDb, base: Head, journal: Head): Promise<boolean> {
  if (journal.seq === EMPTY_HEAD.seq) return false;
  const first = await db.entries.get(base.seq + 1);
  if (first?.kind !== 'log.continued') return false;
  const read = readBody(first);
  if (!read.ok || read.draft.kind !== 'log.continued') return false;
  const { seq, hash } = read.draft.body.journal;
  return seq === journal.seq && hash === journal.hash;
}

type Adopted =
  | { readonly ok: true; readonly to: Head }
  | { readonly ok: false; readonly fault: 'log-refused' | 'behind-centre' };

/** A store that was rebuilt has lost its mark; the last receipt says how far the centre has the log. */
async function adoptReceipt(
  db: KioskDb,
  receipt: Receipt | null,
  { head, acked }: Marks,
): Promise<Adopted> {
  if (receipt === null || receipt.through <= acked.seq) return { ok: true, to: acked };
  const through = { seq: receipt.through, hash: receipt.hash };
  if (through.seq > head.seq) return { ok: false, fault: 'behind-centre' };
  if (!(await holds(db, through))) return { ok: false, fault: 'log-refused' };
  await moveAcked(db, through);
  return { ok: true, to: through };
}
