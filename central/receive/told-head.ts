import type { Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';

/** A head that a device has told in a sign of life, and when the centre heard it first (ms). */
export interface ToldHead extends Head {
  readonly toldAt: number;
}

/** What has become of heads that a device told. */
export interface ToldVerdict {
  /** Another entry stands in their place, so the log was put back to before they were told: one for each time. */
  readonly replaced: readonly ToldHead[];
  /** Those that still bind the device. */
  readonly open: readonly ToldHead[];
}

/**
 * Holds entries that a device sends, after those that the centre held, to all that it told and that has not arrived. A
 * break that an entry owns up to (`log.continued`, an alarm of its own) gives up what was told before it, and a log that
 * was replaced is told once: of what was told later, what the new log bears out binds on.
 */
export function judgeTold(told: readonly ToldHead[], fresh: readonly Entry[]): ToldVerdict {
  const hashes = new Map(fresh.map(({ seq, hash }) => [seq, hash]));
  const borneOut = told.filter(({ seq, hash }) => hashes.get(seq) === hash);
  // The first sign of the log that stands from a place on: what was told by then may be of the one before it.
  function provenAt(from: number): number {
    const signs = borneOut.filter(({ seq }) => seq >= from);
    return Math.min(...signs.map(({ toldAt }) => toldAt));
  }
  const breaks = fresh.filter(({ kind }) => kind === 'log.continued').map(({ seq }) => seq);
  const binding = told.filter(
    (head) =>
      !borneOut.includes(head) &&
      !breaks.some((seq) => seq <= head.seq && head.toldAt <= provenAt(seq)),
  );
  const [first] = binding
    .filter(({ seq }) => hashes.has(seq))
    .toSorted((one, other) => one.seq - other.seq);
  if (first === undefined) return { replaced: [], open: binding };
  const proven = provenAt(first.seq);
  const later = told.filter((head) => head !== first && head.toldAt > proven);
  const { replaced, open } = judgeTold(later, fresh);
  return { replaced: [first, ...replaced], open };
}
