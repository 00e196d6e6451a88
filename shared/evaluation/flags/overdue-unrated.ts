import { binomialTails } from '../statistics/binomial.ts';
import { clerkPeriods } from './clerk-period.ts';
import { clerkFlag, type FlagRule } from './flag.ts';
import { shareWithOdds } from './odds.ts';

/** Some who waited too long leave without a word. */
const HONEST_SILENCE_ODDS = 1 / 2;

/** Not one overdue dossier was rated, although the clerk's other dossiers are. */
export const overdueUnrated: FlagRule = {
  id: 'overdue-unrated',
  version: 1,
  severity: 'signal',
  find: (evidence, { signalChance }) =>
    clerkPeriods(evidence).flatMap(({ clerk, ratings, dossiers }) => {
      const rated = new Set(ratings.map(({ dossier }) => dossier));
      const overdue = (dossiers ?? []).filter((dossier) => dossier.overdue);
      const onTime = (dossiers ?? []).filter((dossier) => !dossier.overdue);
      if (overdue.length === 0 || overdue.some(({ hash }) => rated.has(hash))) return [];
      const onTimeRated = onTime.filter(({ hash }) => rated.has(hash)).length;
      // The reference errs downward: without the added answer of the odds, no rating at all would look guilty.
      const share = shareWithOdds(Math.max(0, onTimeRated - 1), onTime.length, HONEST_SILENCE_ODDS);
      const chance = onTimeRated === 0 ? 1 : binomialTails(0, overdue.length, share).atMost;
      if (chance >= signalChance) return [];
      return [
        clerkFlag(overdueUnrated, evidence, clerk, {
          ratings: [],
          chance,
          data: { overdue: overdue.length, onTime: onTime.length, onTimeRated },
        }),
      ];
    }),
};
