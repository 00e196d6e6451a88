import { binomialTails } from '../statistics/binomial.ts';
import { clerkPeriods, topOf, type ClerkPeriod } from './clerk-period.ts';
import { clerkFlag, type FlagRule } from './flag.ts';
import { shareWithOdds } from './odds.ts';

/** Odds beyond those of the most extreme colleague that are still nobody's guilt: in how many rate, and how well. */
const HONEST_RESPONSE_ODDS = { above: 1.25, below: 1 } as const;
const HONEST_TOP_ODDS = 1.25;

/** Far more citizens rate than with any colleague, and far more of them at the top level. */
export const highResponse: FlagRule = {
  id: 'high-response',
  version: 1,
  severity: 'signal',
  find: responseOutlier('above'),
};

/** Far fewer citizens rate than with any colleague, and far more of them at the top level: only the happy are asked. */
export const lowResponse: FlagRule = {
  id: 'low-response',
  version: 1,
  severity: 'signal',
  find: responseOutlier('below'),
};

/**
 * Both oddities must be improbable by themselves; the larger probability bounds the chance of the two together. The
 * measure is the most extreme colleague, not the mean of all, because honest clerks differ from one another by more
 * than chance. Two who cheat alike cover each other.
 */
function responseOutlier(side: 'above' | 'below'): FlagRule['find'] {
  return (evidence, { signalChance }) => {
    const periods = clerkPeriods(evidence);
    return periods.flatMap((own) => {
      const others = periods.filter((one) => one !== own && dossiersOf(one) > 0);
      if (dossiersOf(own) === 0 || others.length === 0) return [];
      const top = topOf(own.ratings);
      const happiest = Math.max(
        ...others.map(({ ratings }) =>
          shareWithOdds(topOf(ratings), ratings.length, HONEST_TOP_ODDS),
        ),
      );
      const happier = binomialTails(top, own.ratings.length, happiest).atLeast;
      const chance = Math.max(happier, responseChance(side, own, others));
      if (chance >= signalChance) return [];
      return [
        clerkFlag(side === 'above' ? highResponse : lowResponse, evidence, own.clerk, {
          ratings: [],
          chance,
          data: { ratings: own.ratings.length, dossiers: dossiersOf(own), top },
        }),
      ];
    });
  };
}

function responseChance(
  side: 'above' | 'below',
  own: ClerkPeriod,
  others: readonly ClerkPeriod[],
): number {
  const odds = HONEST_RESPONSE_ODDS[side];
  const shares = others.map((one) => shareWithOdds(ratedOf(one), dossiersOf(one), odds));
  const extreme = side === 'above' ? Math.max(...shares) : Math.min(...shares);
  const tails = binomialTails(ratedOf(own), dossiersOf(own), extreme);
  return side === 'above' ? tails.atLeast : tails.atMost;
}

/** More ratings than dossiers are another rule's business. */
function ratedOf(period: ClerkPeriod): number {
  return Math.min(period.ratings.length, dossiersOf(period));
}

function dossiersOf({ dossiers }: ClerkPeriod): number {
  return dossiers?.length ?? 0;
}
