import { verifyChain, type Head } from '../../shared/log/chain.ts';
import { hashAt, holds, readRun } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';

const PAGE_ENTRIES = 500;

/** Whether the store really holds an unbroken chain from what the centre has (`acked`) to its `head`, and nothing after it. */
export async function isSound(
  db: KioskDb,
  device: string,
  { acked, head }: { readonly acked: Head; readonly head: Head },
): Promise<boolean> {
  const kept = await hashAt(db, acked.seq);
  if (kept !== null && kept !== acked.hash) return false;
  let reached = acked;
  while (reached.seq < head.seq) {
    const from = reached.seq + 1;
    const page = await readRun(db, { from, to: Math.min(head.seq, from + PAGE_ENTRIES - 1) });
    const verdict = verifyChain(reached, device, page);
    if (!verdict.ok || page.length === 0) return false;
    reached = verdict.head;
  }
  const last = await db.entries.orderBy('seq').last();
  return (last?.seq ?? 0) <= head.seq && reached.hash === head.hash && (await holds(db, head));
}
