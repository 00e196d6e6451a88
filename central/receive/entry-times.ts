import { correctedTime, type CorrectedTime } from '../../shared/log/corrected-time.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { ClockMarks } from './clock-marks.ts';

/** What a device's row remembers of its clock; ms. */
export interface DeviceClock {
  /** What it was behind the centre's, as last observed. */
  readonly offsetMs: number;
  /** No later entry can be earlier than this. */
  readonly certainMs: number;
}

export interface EntryTimes {
  /** By sequence number. */
  readonly times: ReadonlyMap<number, CorrectedTime>;
  /** After these entries. */
  readonly clock: DeviceClock;
}

/** When each entry of a run really happened. `marks` of all its boots, its own among them. */
export function timesOf(
  entries: readonly Entry[],
  marks: ClockMarks,
  clock: DeviceClock,
  receivedAt: number,
): EntryTimes {
  const times = new Map<number, CorrectedTime>();
  const offsets = new Map(marks.fixes.map(({ seq, offsetMs }) => [seq, offsetMs]));
  let { offsetMs, certainMs } = clock;
  for (const entry of entries) {
    offsetMs = offsets.get(entry.seq) ?? offsetMs;
    const { fixes, moves } = marks;
    const knowledge = { fixes, moves, lastOffsetMs: offsetMs, floor: certainMs };
    const time = correctedTime(entry, { ...knowledge, ceiling: receivedAt });
    if (time.certain) certainMs = Math.max(certainMs, time.at);
    times.set(entry.seq, time);
  }
  return { times, clock: { offsetMs, certainMs } };
}
