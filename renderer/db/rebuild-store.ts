import type { KioskHost } from '../../shared/contract/ipc.ts';
import { EMPTY_HEAD, verifyChain, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { KioskDb } from './kiosk-db.ts';
import { writeMark } from './marks.ts';
import { mayRate, noteRated } from './rated-dossiers.ts';

export interface RebuildOrder {
  readonly device: string;
  /** Where the store ends and where the journal does. */
  readonly from: Head;
  readonly to: Head;
  /** What the centre has may be missing from the journal; anything else may not. */
  readonly receipt: Receipt | null;
}

export type Rebuilt =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly fault: 'forked' };

const PAGE_ENTRIES = 500;

/** Puts into the store what only the journal still holds, page by page, each checked before it is taken. */
export async function rebuildStore(
  db: KioskDb,
  host: Pick<KioskHost, 'journalRead'>,
  { device, from, to, receipt }: RebuildOrder,
): Promise<Rebuilt> {
  let head = from;
  let entries = 0;
  while (head.seq < to.seq) {
    const page = await host.journalRead(head.seq + 1, PAGE_ENTRIES);
    const start = startOf(page, head, receipt);
    const verdict = verifyChain(start, device, page);
    if (!verdict.ok || page.length === 0) return { ok: false, fault: 'forked' };
    await addPage(db, page, { start, before: head, end: verdict.head });
    entries += page.length;
    head = verdict.head;
  }
  return head.hash === to.hash ? { ok: true, entries } : { ok: false, fault: 'forked' };
}

/** A journal whose oldest entries were removed after their receipt begins there. */
function startOf(page: readonly Entry[], head: Head, receipt: Receipt | null): Head {
  const [first] = page;
  if (!first || head.seq !== EMPTY_HEAD.seq || first.seq === 1) return head;
  const before = first.seq - 1;
  return receipt !== null && receipt.through >= before ? { seq: before, hash: first.prev } : head;
}

function addPage(
  db: KioskDb,
  page: readonly Entry[],
  { start, before, end }: { readonly start: Head; readonly before: Head; readonly end: Head },
): Promise<void> {
  return db.transaction('rw', db.entries, db.meta, db.rated, async (transaction) => {
    await db.entries.bulkAdd(page);
    // A transaction that waits for nothing of its own commits without us.
    for (const entry of page.filter(mayRate)) await noteRated(transaction, entry);
    if (start.seq !== before.seq) {
      await writeMark(db, 'base', start);
      await writeMark(db, 'acked', start);
    }
    await writeMark(db, 'head', end);
  });
}
