/** When something happened: wall clock and time since `boot` began, both ms. */
export interface Moment {
  readonly at: number;
  readonly mono: number;
  readonly boot: string;
}

/** Smaller steps are a time server's work. */
export const JUMP_FROM_MS = 5_000;
/** A kiosk that was off for longer has a clock that somebody set, or a story to tell; both belong on record. */
export const LONGEST_OFF_MS = 180 * 86_400_000;

/**
 * By how much (ms) the wall clock was moved between two moments of one device, or null where it wasn't noticeably:
 * within a boot it should have gone on with the monotonic clock; over a stop only a step back, or one too far, can be told.
 * @param isBreak the monotonic clock may have stood still in between: the machine was off or slept
 */
export function clockJump(before: Moment, now: Moment, isBreak: boolean): number | null {
  const went = now.at - before.at;
  if (isBreak || before.boot !== now.boot)
    return went < -JUMP_FROM_MS || went > LONGEST_OFF_MS ? went : null;
  const byMs = went - (now.mono - before.mono);
  return Math.abs(byMs) > JUMP_FROM_MS ? byMs : null;
}
