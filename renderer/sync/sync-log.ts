import type { Head } from '../../shared/log/chain.ts';
import type { Entry, Hash } from '../../shared/log/entry.ts';

/** What the sender needs of the log. Each may throw where the store fails. */
export interface SyncLog {
  /** Where the log ends in both copies: nothing after it may leave the device. */
  readonly head: () => Head;
  readonly read: (run: { readonly from: number; readonly to: number }) => Promise<readonly Entry[]>;
  /** Our own hash at a place; null where nothing is kept. */
  readonly hashAt: (seq: number) => Promise<Hash | null>;
  /** Moves the cursor and resolves once that is on the disk; false where our log doesn't hold that very entry. */
  readonly moveAcked: (to: Head) => Promise<boolean>;
}
