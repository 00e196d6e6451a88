import { localDay } from '../../domain/opening-hours.ts';
import { binomialTails } from '../statistics/binomial.ts';
import type { Evidence, OffTime, Shift } from './evidence.ts';
import { clerkFlag, type FlagRule } from './flag.ts';
import { shareWithOdds } from './odds.ts';

/** Shorter ones are restarts and updates. */
const SHORTEST_OFF_MS = 10 * 60_000;
/** Other kiosks that fail within this time point to the mains or the network. */
const SAME_OUTAGE_MS = 5 * 60_000;
/** Some counters have a worse plug or machine than others. */
const HONEST_OFF_ODDS = 1.5;

/** The kiosk is off on far more of one clerk's days than of the colleagues', not counting what took several kiosks at once. */
export const offInShift: FlagRule = {
  id: 'off-in-shift',
  version: 1,
  severity: 'signal',
  find: (evidence, { signalChance }) => {
    const days = Map.groupBy(offDays(evidence), ({ clerk }) => clerk);
    const worked = Map.groupBy(clerkDays(evidence.shifts), ({ clerk }) => clerk);
    const count = (of: ReadonlyMap<string, readonly unknown[]>, clerk: string): number =>
      of.get(clerk)?.length ?? 0;
    const all = [...worked.keys()].toSorted();
    return all.flatMap((clerk) => {
      const off = count(days, clerk);
      const own = count(worked, clerk);
      const others = all.filter((one) => one !== clerk);
      const othersOff = others.reduce((sum, one) => sum + count(days, one), 0);
      const othersDays = others.reduce((sum, one) => sum + count(worked, one), 0);
      if (off === 0 || othersDays === 0) return [];
      const usual = shareWithOdds(othersOff, othersDays, HONEST_OFF_ODDS);
      const chance = binomialTails(off, own, usual).atLeast;
      if (chance >= signalChance) return [];
      const data = { off, days: own, othersOff, othersDays };
      return [clerkFlag(offInShift, evidence, clerk, { ratings: [], chance, data })];
    });
  },
};

interface ClerkDay {
  readonly clerk: string;
  readonly day: string;
}

function clerkDays(shifts: readonly Shift[]): readonly ClerkDay[] {
  return distinct(shifts.map(({ clerk, from }) => ({ clerk, day: localDay(from) })));
}

/** Days on which a clerk's own kiosk, and no other, went off for long in the clerk's shift. */
function offDays({ shifts, offTimes }: Evidence): readonly ClerkDay[] {
  return distinct(
    offTimes
      .filter((off) => !offTimes.some((other) => isSameOutage(off, other)))
      .flatMap((off) =>
        shifts
          .filter(
            (shift) => shift.counter === off.counter && overlap(shift, off) >= SHORTEST_OFF_MS,
          )
          .map(({ clerk, from }) => ({ clerk, day: localDay(from) })),
      ),
  );
}

function isSameOutage(a: OffTime, b: OffTime): boolean {
  return a.counter !== b.counter && Math.abs(a.from - b.from) < SAME_OUTAGE_MS;
}

function overlap(shift: Shift, off: OffTime): number {
  return Math.min(shift.to, off.to) - Math.max(shift.from, off.from);
}

function distinct(days: readonly ClerkDay[]): readonly ClerkDay[] {
  return [...new Map(days.map((one) => [`${one.day} ${one.clerk}`, one])).values()];
}
