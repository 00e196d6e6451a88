import type { BootReport } from '../../shared/contract/ipc.ts';
import type { SyncOwner } from '../sync/sync-owner.ts';

const UNHEARD = { type: 'service-lost', reason: 'unheard' } as const;

/** What keeps ratings from beginning; null: nothing. To be asked until then. */
export type Witness = () => Promise<typeof UNHEARD | null>;

/**
 * A browser keeps nothing apart from the log's two copies: when its whole profile is put back
 * to before a rating, only the centre can tell, and only if it has heard what this start put on record. The program
 * remembers its last place elsewhere and begins without a network.
 * @param started ends when the start is on record
 */
export function makeWitness(
  host: BootReport['host'],
  sync: Pick<SyncOwner, 'tell'>,
  started: Promise<unknown>,
): Witness {
  let isHeard = host !== 'browser';
  return async () => {
    if (isHeard) return null;
    await started;
    isHeard = await sync.tell();
    return isHeard ? null : UNHEARD;
  };
}
