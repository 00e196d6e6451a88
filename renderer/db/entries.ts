import type { Head } from '../../shared/log/chain.ts';
import type { Entry, Hash } from '../../shared/log/entry.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readMark } from './marks.ts';

/** `from`..`to`, both included, oldest first. */
export function readRun(
  db: KioskDb,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly Entry[]> {
  return db.entries.where('seq').between(from, to, true, true).toArray();
}

/** Our own hash at a place of the log, the one before the oldest entry included; null where nothing is kept. */
export async function hashAt(db: KioskDb, seq: number): Promise<Hash | null> {
  const base = await readMark(db, 'base');
  if (seq === base.seq) return base.hash;
  return (await db.entries.get(seq))?.hash ?? null;
}

export async function holds(db: KioskDb, { seq, hash }: Head): Promise<boolean> {
  return (await hashAt(db, seq)) === hash;
}
