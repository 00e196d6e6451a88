import type { After } from '../../shared/domain/clock.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { KioskDb } from '../db/kiosk-db.ts';
import { pruneOldest } from '../db/prune.ts';
import { startRounds } from '../sync/rounds.ts';

export interface PruneParts {
  readonly db: KioskDb;
  readonly after: After;
  readonly mono: () => number;
  /** When the last entry was written, on the same clock. */
  readonly writtenAt: () => number;
  /** The last receipt, its signature checked; null before the first. */
  readonly receipt: () => Promise<Receipt | null>;
  /** The store failed. */
  readonly onDefect: (error: unknown) => void;
}

const EVERY_MS = 10 * 60_000;
const AGAIN_MS = 250;
/** A citizen who taps, reads and chooses again writes more often than this. */
const IDLE_AFTER_MS = 30_000;

/** Keeps the store small while nobody needs it. Returns its end. */
export function pruneWhenIdle(parts: PruneParts): () => void {
  const { db, after, mono, writtenAt, receipt, onDefect } = parts;
  const isIdle = (): boolean => mono() - writtenAt() >= IDLE_AFTER_MS;

  async function round(): Promise<number> {
    if (!isIdle()) return IDLE_AFTER_MS;
    const last = await receipt();
    if (last === null) return EVERY_MS;
    return (await pruneOldest(db, last)) ? AGAIN_MS : EVERY_MS;
  }

  return startRounds({ after, mono, round, onDefect }).stop;
}
