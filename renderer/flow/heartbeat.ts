import { isOpen, type OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Draft } from '../../shared/log/entry.ts';
import type { After } from '../../shared/domain/clock.ts';

const EVERY_MS = 5 * 60_000;

export interface HeartbeatParts {
  readonly after: After;
  /** Wall clock, ms. */
  readonly now: () => number;
  readonly openingHours: () => readonly OpenStretch[];
  readonly unsynced: () => number;
  readonly clerk: () => string | null;
  readonly append: (draft: Draft) => Promise<unknown>;
}

/** Puts on record, while the office is open, that the kiosk was there: otherwise silence could not be told from absence. Returns its end. */
export function startHeartbeat(parts: HeartbeatParts): () => void {
  const { after, now, openingHours, unsynced, clerk, append } = parts;
  function beat(): void {
    cancel = after(EVERY_MS, beat);
    if (!isOpen(openingHours(), now())) return;
    void append({ kind: 'heartbeat', body: { unsynced: unsynced(), clerk: clerk() } });
  }
  let cancel = after(EVERY_MS, beat);
  return () => cancel();
}
