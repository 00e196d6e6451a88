import { binomialTails } from '../statistics/binomial.ts';
import { clerkPeriods, topOf } from './clerk-period.ts';
import type { RatingFact } from './evidence.ts';
import { clerkFlag, type FlagRule } from './flag.ts';
import { shareWithOdds } from './odds.ts';

/** Clerks differ in how much of their work leaves no receipt. */
const HONEST_CODELESS_ODDS = 1.5;
/** Same-day work, which leaves none, pleases more. */
const HONEST_TOP_ODDS = 1.5;

/**
 * Far more ratings without a dossier code than with the colleagues, and these far happier than the clerk's own with a
 * code: a press that nobody can match with a citizen.
 */
export const withoutCode: FlagRule = {
  id: 'without-code',
  version: 1,
  severity: 'signal',
  find: (evidence, { signalChance }) =>
    clerkPeriods(evidence).flatMap(({ clerk, ratings }) => {
      const others = evidence.ratings.filter((rating) => rating.clerk !== clerk);
      const codeless = ratings.filter(isCodeless);
      if (codeless.length === 0 || others.length === 0) return [];
      const coded = ratings.filter((rating) => !isCodeless(rating));
      const usual = shareWithOdds(
        others.filter(isCodeless).length,
        others.length,
        HONEST_CODELESS_ODDS,
      );
      const happy = shareWithOdds(topOf(coded), coded.length, HONEST_TOP_ODDS);
      const chance = Math.max(
        binomialTails(codeless.length, ratings.length, usual).atLeast,
        binomialTails(topOf(codeless), codeless.length, happy).atLeast,
      );
      if (chance >= signalChance) return [];
      return [
        clerkFlag(withoutCode, evidence, clerk, {
          ratings: codeless.map(({ id }) => id),
          chance,
          data: { codeless: codeless.length, ratings: ratings.length },
        }),
      ];
    }),
};

function isCodeless({ opening }: RatingFact): boolean {
  return opening === 'no-code';
}
