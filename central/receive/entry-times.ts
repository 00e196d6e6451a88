import { correctedTime, type CorrectedTime } from '../../shared/log/corrected-time.ts';
import { readBody, type Entry } from '../../shared/log/entry.ts';
import type { ClockMarks } from './clock-marks.ts';

/** What a device's row remembers of its clock; ms. */
export interface DeviceClock {
  /** What it was behind the centre's, as last observed. */
  readonly offsetMs: number;
  /** No later entry can be earlier than this … */
  readonly certainMs: number;
  /** … but those up to here: they stand once more behind a break, with the time that they had before it. */
  readonly carriedThrough: number;
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
  let { offsetMs, certainMs, carriedThrough } = clock;
  for (const entry of entries) {
    offsetMs = offsets.get(entry.seq) ?? offsetMs;
    const { fixes, moves } = marks;
    const isCarried = entry.seq <= carriedThrough;
    const floor = isCarried ? 0 : certainMs;
    const knowledge = { fixes, moves, lastOffsetMs: offsetMs, floor };
    const time = correctedTime(entry, { ...knowledge, ceiling: receivedAt });
    if (time.certain && !isCarried) certainMs = Math.max(certainMs, time.at);
    times.set(entry.seq, time);
    carriedThrough = Math.max(carriedThrough, entry.seq + carriedAfter(entry));
  }
  return { times, clock: { offsetMs, certainMs, carriedThrough } };
}

/** How many entries after this one were carried over a break. */
function carriedAfter(entry: Entry): number {
  if (entry.kind !== 'log.carried') return 0;
  const read = readBody(entry);
  return read.ok && read.draft.kind === 'log.carried' ? read.draft.body.places.length : 0;
}
