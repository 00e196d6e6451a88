import type { Draft } from '../../shared/log/entry.ts';

/** The centre's clock minus ours, and how long the question took (ms): the offset is known to within half of that. */
export interface ClockReading {
  readonly offsetMs: number;
  readonly roundTripMs: number;
}

const WORTH_AN_ENTRY_MS = 2_000;
/**
 * The centre trusts a moment by the nearest reading of its boot, and for less the further that is away: after three days
 * for no longer than what a person would call right. So a clock that is confirmed every minute is put on record daily.
 */
const ON_RECORD_MS = 24 * 3_600_000;

/**
 * Decides which readings go on record: the first one, every one that shows that a clock was moved, and one a day.
 * @param mono monotonic clock of the boot, ms
 */
export function makeClockWatch(mono: () => number): (reading: ClockReading) => Draft | null {
  let onRecord: (ClockReading & { readonly mono: number }) | null = null;
  return (reading) => {
    const now = mono();
    if (onRecord !== null && now - onRecord.mono < ON_RECORD_MS) {
      const doubtMs = (reading.roundTripMs + onRecord.roundTripMs) / 2;
      const moved = Math.abs(reading.offsetMs - onRecord.offsetMs);
      if (moved <= WORTH_AN_ENTRY_MS + doubtMs) return null;
    }
    const { offsetMs, roundTripMs } = reading;
    onRecord = { offsetMs, roundTripMs, mono: now };
    return { kind: 'clock.observed', body: { offsetMs, roundTripMs } };
  };
}
