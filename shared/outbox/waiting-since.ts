import type { Moment } from '../domain/clock-jump.ts';
import { isOpen, type OpenStretch } from '../domain/opening-hours.ts';

/** Longer than an evening without a line. */
export const STUCK_AFTER_MS = 4 * 3_600_000;

/**
 * Since when (device's wall clock, ms) the oldest entry waits that the centre hasn't receipted. Within its own boot the
 * monotonic clock tells, so a wall clock that was moved meanwhile doesn't.
 */
export function waitingSince(oldest: Moment, now: Moment): number {
  return oldest.boot === now.boot ? now.at - (now.mono - oldest.mono) : Math.min(oldest.at, now.at);
}

/** Whether staff have to be told: it waits for long, and the office is open, so somebody is there to help. */
export function isStuck(
  since: number | null,
  now: number,
  openingHours: readonly OpenStretch[],
): boolean {
  return since !== null && now - since >= STUCK_AFTER_MS && isOpen(openingHours, now);
}
