import type { BootReport } from '../../shared/contract/ipc.ts';
import type { Report } from '../../shared/flow/event.ts';
import type { SyncOwner } from '../sync/sync-owner.ts';

/** What keeps ratings from beginning; null: nothing. To be asked until then. */
export type Witness = () => Promise<Report | null>;

/**
 * A browser keeps nothing apart from the log's two copies: when its whole profile is put back to before a rating, only the
 * centre can tell, and only if it has heard what this start put on record. The program remembers its last place elsewhere
 * and begins without a network.
 * @param started ends when the start is on record
 */
export function makeWitness(
  host: BootReport['host'],
  sync: Pick<SyncOwner, 'tell' | 'notice'>,
  started: Promise<unknown>,
): Witness {
  let isHeard = host !== 'browser';
  return async () => {
    if (isHeard) return null;
    await started;
    isHeard = await sync.tell();
    if (isHeard) return null;
    return sync.notice() === 'enrol-again'
      ? { type: 'booted', enrolled: false }
      : { type: 'service-lost', reason: 'unheard' };
  };
}
