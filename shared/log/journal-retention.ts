const DAY_MS = 86_400_000;

/** How long the second copy of what the centre has is kept: a centre restored from its last back-up asks for it again. */
export const JOURNAL_RETENTION_MS = 90 * DAY_MS;

/** No kiosk in use is silent for so long: between two pieces of its log that are further apart a clock was put forward. */
const SILENCE_MS = JOURNAL_RETENTION_MS / 2;
/** A piece may be known by its day only, and days begin in another time zone: less than this is no clock put back. */
const SLACK_MS = 2 * DAY_MS;

/**
 * How many of the oldest pieces of a log are past the retention time by the centre's clock.
 *
 * What the kiosk's clock says of a piece is not believed, only how far apart it says that two pieces are. From the moment
 * of the receipt backwards each piece keeps its distance to the next one; where the clock was moved between them there is
 * none to tell, and the older is taken to be as young as the younger. So a clock that is wrong by years keeps nothing for
 * longer, and removes nothing sooner; one that was put forward by less than `SILENCE_MS` removes as much sooner at most.
 * @param latestAt latest moment of each piece by the kiosk's clock, ms; the oldest piece first, all behind the receipt
 * @param receivedAt centre's clock at the receipt, ms: nothing behind it is younger
 */
export function countOld(latestAt: readonly number[], receivedAt: number): number {
  let next = receivedAt;
  let shift = 0;
  for (const [younger, at] of latestAt.toReversed().entries()) {
    const isMoved = at + shift > next + SLACK_MS || at + shift < next - SILENCE_MS;
    if (isMoved) shift = next - at;
    next = Math.min(next, at + shift);
    if (receivedAt - next >= JOURNAL_RETENTION_MS) return latestAt.length - younger;
  }
  return 0;
}
