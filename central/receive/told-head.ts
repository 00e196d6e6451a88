import type { Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';

/** The furthest head that a device has told in a sign of life, and when the centre heard it (ms). */
export interface ToldHead extends Head {
  readonly toldAt: number;
}

/**
 * What has become of a head that a device told, by entries that it sends after those that the centre held:
 * `open`: they say nothing about it, or bear it out; `given-up`: an entry owns up to the break (`log.continued`, an alarm
 * of its own); `replaced`: another entry stands in its place, so the log was put back to before it was told.
 */
export type ToldVerdict = 'open' | 'given-up' | 'replaced';

export function judgeTold({ seq, hash }: Head, fresh: readonly Entry[]): ToldVerdict {
  const upToThere = fresh.filter((entry) => entry.seq <= seq);
  if (upToThere.some(({ kind }) => kind === 'log.continued')) return 'given-up';
  const there = upToThere.find((entry) => entry.seq === seq);
  return there !== undefined && there.hash !== hash ? 'replaced' : 'open';
}
