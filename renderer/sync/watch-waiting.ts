import type { Moment } from '../../shared/domain/clock-jump.ts';
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

interface Missing {
  readonly seq: number;
  /** When that was found out. */
  readonly moment: Moment;
}

export interface WaitingWatch {
  /** Since when (wall clock, ms) the oldest entry waits for the centre; null: nothing does. Throws what the store throws. */
  readonly look: () => Promise<number | null>;
  /** Whether it waited too long when that was looked at. */
  readonly isStuck: () => boolean;
}

/** So many places are searched for one that can be read. */
const SEARCHED = 500;

/** A place that holds nothing waits as well: whatever stood there has not gone out. */
export function watchWaiting(parts: WaitingParts): WaitingWatch {
  const { log, acked, now, mono, boot, openingHours } = parts;
  let stuck = false;
  let missing: Missing | null = null;

  /** The oldest that waits; where that is missing the one behind it, or when it was first missed. */
  async function oldest(moment: Moment): Promise<Moment | null> {
    const seq = acked().seq + 1;
    const last = log.head().seq;
    if (seq > last) return null;
    const [first] = await log.read({ from: seq, to: seq });
    if (first !== undefined) return first;
    if (missing?.seq !== seq) missing = { seq, moment };
    const [behind] = await log.read({ from: seq, to: Math.min(last, seq + SEARCHED) });
    return behind ?? missing.moment;
  }

  return {
    look: async () => {
      const moment = { at: now(), mono: Math.round(mono()), boot };
      const waits = await oldest(moment);
      const since = waits === null ? null : waitingSince(waits, moment);
      stuck = isStuck(since, moment.at, openingHours());
      return since;
    },
    isStuck: () => stuck,
  };
}
