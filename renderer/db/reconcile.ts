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
  const sound = marks !== null && (await isSound(db, device, marks)) ? marks : null;
  const former = sound === null ? null : await formerJournal(db, sound.base);
  const merged = sound === null ? await mendStore(order, marks) : await merge(order, sound, former);
  if (!merged.ok) return merged;
  const after = await readMarks(db);
  if (after === null) return { ok: false, fault: 'copies-broken' };
  const acked = await adoptReceipt(db, receipt, after);
  if (!acked.ok) return acked;
  // Until the former journal is out of the way and the new one has an entry, what is remembered is of the former.
  const isOfFormer = isSame(former, journal) || isSame(former, remembered);
  if (!isOfFormer && (await isMissing(db, remembered, after.base)))
    return { ok: false, fault: 'copies-rolled-back' };
  const all = [...recovered, ...merged.recovered];
  return { ok: true, head: after.head, acked: acked.to, recovered: all };
}

async function merge(order: MergeOrder, marks: Marks, former: Head | null): Promise<Merged> {
  const { host, journal } = order;
  if (!isSame(former, journal)) return mergeCopies(order, marks);
  // The log went on from the centre's head, and the power went before the former journal was out of the way.
  const left = await host.journalSetAside();
  if (!left.ok) return { ok: false, fault: left.fault === 'no-space' ? 'no-space' : 'storage' };
  return mergeCopies({ ...order, journal: EMPTY_HEAD }, marks);
}

/** Where the journal ended whose place the store's own beginning says that it took; null: it took none's. */
async function formerJournal(db: KioskDb, base: Head): Promise<Head | null> {
  const first = await db.entries.get(base.seq + 1);
  if (first?.kind !== 'log.continued') return null;
  const read = readBody(first);
  if (!read.ok || read.draft.kind !== 'log.continued') return null;
  const { journal } = read.draft.body;
  return journal.seq === EMPTY_HEAD.seq ? null : journal;
}

function isSame(one: Head | null, other: Head | null): boolean {
  return one !== null && one.seq === other?.seq && one.hash === other.hash;
}

async function isMissing(db: KioskDb, place: Head | null, base: Head): Promise<boolean> {
  return place !== null && place.seq > base.seq && !(await holds(db, place));
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
