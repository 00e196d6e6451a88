import type { Entry } from '../../shared/log/entry.ts';
import { moveAcked } from '../db/cursor.ts';
import { hashAt, readRun } from '../db/entries.ts';
import type { KioskDb } from '../db/kiosk-db.ts';
import type { LogWriter } from '../db/log-writer.ts';
import { storeFault, type StoreFault } from '../db/store-fault.ts';
import type { Run } from '../sync/decide.ts';
import type { SyncLog } from '../sync/sync-log.ts';

/** The log as the sender sees it. A store that can't be read can't be trusted with a rating either: the kiosk is told. */
export function syncLogOf(
  db: KioskDb,
  { head }: LogWriter,
  onFault: (fault: StoreFault) => void,
): SyncLog {
  async function told<T>(answer: PromiseLike<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      onFault(storeFault(error));
      throw error;
    }
  }
  return {
    head,
    read: (run) => told(readWhole(db, run)),
    hashAt: (seq) => told(hashAt(db, seq)),
    moveAcked: (to) => told(moveAcked(db, to)),
  };
}

/** A store with a hole is damaged: both copies are compared anew. */
async function readWhole(db: KioskDb, run: Run): Promise<readonly Entry[]> {
  const entries = await readRun(db, run);
  const whole = run.to - run.from + 1;
  if (entries.length === whole) return entries;
  throw new Error(`the store holds ${entries.length} of ${whole} entries from ${run.from} on`);
}
