import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Head } from '../../shared/log/chain.ts';
import { isStuck, waitingSince } from '../../shared/outbox/waiting-since.ts';
import type { SyncLog } from './sync-log.ts';

export interface WaitingParts {
  readonly log: Pick<SyncLog, 'head' | 'read'>;
  readonly acked: () => Head;
  /** Wall clock and a monotonic one, ms. */
  readonly now: () => number;
  readonly mono: () => number;
  readonly boot: string;
  readonly openingHours: () => readonly OpenStretch[];
}

export interface WaitingWatch {
  /** Since when (wall clock, ms) the oldest entry waits for the centre; null: nothing does. Throws what the store throws. */
  readonly look: () => Promise<number | null>;
  /** Whether it waited too long when that was looked at. */
  readonly isStuck: () => boolean;
}

export function watchWaiting(parts: WaitingParts): WaitingWatch {
  const { log, acked, now, mono, boot, openingHours } = parts;
  let stuck = false;
  return {
    look: async () => {
      const seq = acked().seq + 1;
      const [oldest] = seq > log.head().seq ? [] : await log.read({ from: seq, to: seq });
      const moment = { at: now(), mono: Math.round(mono()), boot };
      const since = oldest === undefined ? null : waitingSince(oldest, moment);
      stuck = isStuck(since, moment.at, openingHours());
      return since;
    },
    isStuck: () => stuck,
  };
}
