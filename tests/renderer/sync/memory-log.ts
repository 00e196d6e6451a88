import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { Entry, Hash } from '../../../shared/log/entry.ts';
import type { SyncLog } from '../../../renderer/sync/sync-log.ts';

export const DEVICE = 'kiosk-1';

/** The sender's view of a log that is kept in memory. */
export class MemoryLog implements SyncLog {
  readonly entries: Entry[] = [];
  /** Nothing up to here is kept any more. */
  base = 0;
  #start: Head = EMPTY_HEAD;
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
  /** What the copies held gives way to a log that follows the centre's head. */
  goOnFrom(anchor: Head, count: number): void {
    this.entries.length = 0;
    this.#start = anchor;
    this.append(count);
    this.base = anchor.seq;
  }
  readonly head = (): Head => {
    const last = this.entries.at(-1);
    return last ? headOf(last) : this.#start;
  };
  readonly read = async ({
    from,
    to,
  }: {
    readonly from: number;
    readonly to: number;
  }): Promise<readonly Entry[]> => this.entries.filter(({ seq }) => seq >= from && seq <= to);
  readonly hashAt = async (seq: number): Promise<Hash | null> =>
    seq === 0 && this.base === 0
      ? EMPTY_HEAD.hash
      : seq < this.base
        ? null
        : (this.entries.find((entry) => entry.seq === seq)?.hash ?? null);
  readonly moveAcked = async (to: Head): Promise<boolean> => {
    if ((await this.hashAt(to.seq)) !== to.hash) return false;
    this.acked = to;
    this.moves.push(to);
    return true;
  };
}
