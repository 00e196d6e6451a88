import { verifyChain, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { hashAt, holds, readRun } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';
import type { Marks } from './marks.ts';

const PAGE_ENTRIES = 500;

/**
 * So many of the newest entries are hashed anew at a start, which bounds it for a kiosk that was offline for a year; of
 * the older ones that wait, none may be missing. The centre verifies each of them again before it is counted.
 */
export const VERIFIED_AT_START = 20_000;

/** Whether the store really holds an unbroken chain from what the centre has (`acked`) to its `head`, and nothing after it. */
export async function isSound(
  db: KioskDb,
  device: string,
  { base, acked, head }: Marks,
  newest = VERIFIED_AT_START,
): Promise<boolean> {
  if (acked.seq < base.seq || head.seq < acked.seq || !(await holds(db, acked))) return false;
  const start = await startOf(db, acked, head.seq - newest);
  if (start === null || !(await leadsTo(db, device, start, head))) return false;
  const last = await db.entries.orderBy('seq').last();
  return (last?.seq ?? 0) <= head.seq;
}

/** Whether `from` is a place of ours from which an unbroken chain leads to `head`; each entry between is hashed anew. */
export async function followsFrom(
  db: KioskDb,
  device: string,
  from: Head,
  head: Head,
): Promise<boolean> {
  return (await holds(db, from)) && (await leadsTo(db, device, from, head));
}

async function leadsTo(db: KioskDb, device: string, start: Head, head: Head): Promise<boolean> {
  let reached: Head | null = start;
  while (reached !== null && reached.seq < head.seq) {
    const from: number = reached.seq + 1;
    const page = await readRun(db, { from, to: Math.min(head.seq, from + PAGE_ENTRIES - 1) });
    reached = followed(reached, device, page);
  }
  return reached?.hash === head.hash;
}

/** Where the verified part begins; null where an entry before it is missing. */
async function startOf(db: KioskDb, acked: Head, wanted: number): Promise<Head | null> {
  if (wanted <= acked.seq) return acked;
  const hash = await hashAt(db, wanted);
  const kept = await db.entries
    .where('seq')
    .between(acked.seq + 1, wanted, true, true)
    .count();
  return hash === null || kept < wanted - acked.seq ? null : { seq: wanted, hash };
}

/** Null where a row doesn't follow from the one before, or isn't an entry at all. */
function followed(head: Head, device: string, page: readonly Entry[]): Head | null {
  try {
    const verdict = verifyChain(head, device, page);
    return verdict.ok && page.length > 0 ? verdict.head : null;
  } catch {
    return null;
  }
}
