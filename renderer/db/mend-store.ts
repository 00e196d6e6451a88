import { EMPTY_HEAD, type Head } from '../../shared/log/chain.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { Marks } from './marks.ts';
import { mergeCopies, type Merged, type MergeOrder } from './merge-copies.ts';
import { setStoreAside } from './set-aside.ts';
import { wholeFrom } from './walk-journal.ts';

const EMPTY_MARKS: Marks = { base: EMPTY_HEAD, acked: EMPTY_HEAD, head: EMPTY_HEAD };

/** What is done with a store that isn't sound: it is built anew from a journal that is whole, and kept beside it. */
export async function mendStore(order: MergeOrder, marks: Marks | null): Promise<Merged> {
  if (!(await isForeign(order)) && !(await canRebuild(order, marks)))
    return { ok: false, fault: 'copies-broken' };
  const entries = await setStoreAside(order.db, order.now);
  const merged = await mergeCopies(order, EMPTY_MARKS);
  if (!merged.ok) return merged;
  return { ok: true, recovered: [{ what: 'store-set-aside', entries }, ...merged.recovered] };
}

/** All of it was written by a device that this no longer is, because its key was lost. */
async function isForeign({ db, device }: MergeOrder): Promise<boolean> {
  const first = await db.entries.orderBy('seq').first();
  const last = await db.entries.orderBy('seq').last();
  return first !== undefined && first.device !== device && last?.device !== device;
}

/** Only a journal that reaches as far as the store did, and as the centre has it, can take its place. */
async function canRebuild(
  { host, device, journal, receipt }: MergeOrder,
  marks: Marks | null,
): Promise<boolean> {
  const needed = Math.max(marks?.head.seq ?? 0, receipt?.through ?? 0);
  if (journal.seq < needed) return false;
  const start = await wholeFrom(host, device, journal);
  return start !== null && isKnownStart(start, receipt);
}

function isKnownStart(start: Head, receipt: Receipt | null): boolean {
  if (start.seq === EMPTY_HEAD.seq) return start.hash === EMPTY_HEAD.hash;
  return receipt !== null && receipt.through >= start.seq;
}
