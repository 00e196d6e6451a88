import { clockJump, type Moment } from '../../shared/domain/clock-jump.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';

/**
 * Compares every entry's time with the one before, and the clock in between: what was moved goes on record in its place.
 * @param last the newest entry of the log that is gone on with
 */
export function makeClockGuard(
  last: Entry | null,
): (moment: Moment, draft: Pick<Draft, 'kind'> | null) => Draft | null {
  let before: Moment | null = last;
  let hasStopped = last?.kind === 'device.stopped';
  return ({ at, mono, boot }, draft) => {
    const now = { at, mono, boot };
    const isBreak = hasStopped || draft?.kind === 'device.started';
    const byMs = before === null ? null : clockJump(before, now, isBreak);
    before = now;
    hasStopped = draft?.kind === 'device.stopped';
    return byMs === null ? null : { kind: 'clock.jumped', body: { byMs: Math.round(byMs) + 0 } };
  };
}
