import type { DatedStretch } from '../../domain/dated-hours.ts';
import { dayStart } from '../../domain/opening-hours.ts';
import { poissonAtLeast } from '../statistics/poisson.ts';
import { clerkPeriods } from './clerk-period.ts';
import type { Evidence, RatingFact, Stretch } from './evidence.ts';
import { clerkFlag, type FlagRule } from './flag.ts';

const WINDOW_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;
const DAYS_A_WEEK = 7;
const MINUTES_AN_HOUR = 60;
const DAY_MS = 24 * HOUR_MS;

/**
 * More ratings in ten minutes than arrivals explain, if every arrival rated: P(≥ k − 1 more in the window of a rating),
 * times the number of ratings that could have begun such a window (union bound over the whole period). The Poisson mean
 * comes from the hour's recorded arrivals, and is never below the mean hour, because visits without a dossier are in no
 * record. A real crowd can do this too: it is a signal (domain.md §7.3).
 */
export const burst: FlagRule = {
  id: 'burst',
  version: 1,
  severity: 'signal',
  find: (evidence, { signalChance }) =>
    clerkPeriods(evidence).flatMap(({ clerk, ratings, dossiers }) => {
      const arrivalsIn = hourlyMean(evidence, clerk, dossiers?.length ?? ratings.length);
      const windows = ratings.map((first) => {
        const inside = ratings.filter(({ at }) => at >= first.at && at < first.at + WINDOW_MS);
        const mean = (arrivalsIn(first.at) * WINDOW_MS) / HOUR_MS;
        return { inside, chance: poissonAtLeast(inside.length - 1, mean) * ratings.length };
      });
      const found = windows.filter(({ chance }) => chance < signalChance);
      if (found.length === 0) return [];
      return [
        clerkFlag(burst, evidence, clerk, {
          ratings: inOrder(found.flatMap(({ inside }) => inside)),
          chance: Math.min(...found.map(({ chance }) => chance)),
          data: { most: Math.max(...found.map(({ inside }) => inside.length)) },
        }),
      ];
    }),
};

/** Arrivals of the hour around an instant (the fuller of the two hours that a window may touch), at least the mean. */
function hourlyMean(evidence: Evidence, clerk: string, served: number): (at: number) => number {
  const recorded = new Map(
    evidence.arrivals.filter((one) => one.clerk === clerk).map(({ hour, count }) => [hour, count]),
  );
  const mean = served / Math.max(1, openHours(evidence));
  return (at) => {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    return Math.max(mean, recorded.get(hour) ?? 0, recorded.get(hour + HOUR_MS) ?? 0);
  };
}

function openHours({ openingHours, period }: Evidence): number {
  const weeks = (period.to - period.from) / DAY_MS / DAYS_A_WEEK;
  return (weeks * minutesAWeek(openingHours, period)) / MINUTES_AN_HOUR;
}

/** The mean week of the period, where the office changed its hours in it. */
function minutesAWeek(hours: readonly DatedStretch[], period: Stretch): number {
  return hours.reduce((sum, one) => sum + (one.to - one.from) * shareInForce(one, period), 0);
}

function shareInForce({ since, until }: DatedStretch, { from, to }: Stretch): number {
  if (since === undefined && until === undefined) return 1;
  const first = since === undefined ? from : Math.max(from, dayStart(since));
  const last = until === undefined ? to : Math.min(to, dayStart(until));
  return Math.max(0, last - first) / Math.max(1, to - from);
}

function inOrder(ratings: readonly RatingFact[]): readonly string[] {
  return [...new Set(ratings.toSorted((a, b) => a.at - b.at).map(({ id }) => id))];
}
