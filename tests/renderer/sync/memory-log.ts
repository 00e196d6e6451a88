import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { Entry, Hash } from '../../../shared/log/entry.ts';
import type { SyncLog } from '../../../renderer/sync/sync-log.ts';

export const DEVICE = 'kiosk-1';

/** The sender's view of a log that is kept in memory. */
export class MemoryLog implements SyncLog {
  readonly entries: Entry[] = [];
  acked: Head = EMPTY_HEAD;
  /** Every place that the cursor was moved to. */
  readonly moves: Head[] = [];

  append(count: number): void {
    for (let index = 0; index < count; index += 1) {
      const draft = { kind: 'heartbeat', body: { unsynced: 0, clerk: null } } as const;
      const mono = this.entries.length;
      const stamp = { device: DEVICE, at: 1_790_000_000_000, mono, boot: '0123456789abcdef' };
      this.entries.push(seal(this.head(), draft, stamp));
    }
  }
  readonly head = (): Head => {
    const last = this.entries.at(-1);
    return last ? headOf(last) : EMPTY_HEAD;
  };
  readonly read = async ({
    from,
    to,
  }: {
    readonly from: number;
    readonly to: number;
  }): Promise<readonly Entry[]> => this.entries.slice(from - 1, to);
  readonly hashAt = async (seq: number): Promise<Hash | null> =>
    seq === 0 ? EMPTY_HEAD.hash : (this.entries[seq - 1]?.hash ?? null);
  readonly moveAcked = async (to: Head): Promise<boolean> => {
    if ((await this.hashAt(to.seq)) !== to.hash) return false;
    this.acked = to;
    this.moves.push(to);
    return true;
  };
}
