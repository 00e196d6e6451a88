import type { Draft } from '../../shared/log/entry.ts';

/** The centre's clock minus ours, and how long the question took (ms): the offset is known to within half of that. */
export interface ClockReading {
  readonly offsetMs: number;
  readonly roundTripMs: number;
}

const WORTH_AN_ENTRY_MS = 2_000;

/** Decides which readings go on record: the first one, and every one that shows that a clock was moved. */
export function makeClockWatch(): (reading: ClockReading) => Draft | null {
  let onRecord: ClockReading | null = null;
  return (reading) => {
    if (onRecord !== null) {
      const doubtMs = (reading.roundTripMs + onRecord.roundTripMs) / 2;
      const moved = Math.abs(reading.offsetMs - onRecord.offsetMs);
      if (moved <= WORTH_AN_ENTRY_MS + doubtMs) return null;
    }
    onRecord = reading;
    return {
      kind: 'clock.observed',
      body: { offsetMs: reading.offsetMs, roundTripMs: reading.roundTripMs },
    };
  };
}
