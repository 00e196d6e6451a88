import type { Head } from '../../shared/log/chain.ts';
import { hashAt } from './entries.ts';
import type { KioskDb } from './kiosk-db.ts';
import { writeMark } from './marks.ts';

/**
 * Moves the mark up to which the centre has the log, forward or back, and resolves once that is on the disk.
 * False where our own log doesn't hold that very entry: then nothing moves.
 */
export function moveAcked(db: KioskDb, to: Head): Promise<boolean> {
  return db.transaction('rw', db.entries, db.meta, async () => {
    if ((await hashAt(db, to.seq)) !== to.hash) return false;
    await writeMark(db, 'acked', to);
    return true;
  });
}
