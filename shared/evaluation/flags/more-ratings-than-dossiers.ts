import { clerkPeriods } from './clerk-period.ts';
import { clerkFlag, type FlagRule } from './flag.ts';

/** Every rating needs a dossier that the clerk received or handed out. Which ratings are too many can't be told. */
export const moreRatingsThanDossiers: FlagRule = {
  id: 'more-ratings-than-dossiers',
  version: 1,
  severity: 'impossible',
  find: (evidence) =>
    clerkPeriods(evidence).flatMap(({ clerk, ratings, dossiers }) =>
      dossiers === null || ratings.length <= dossiers.length
        ? []
        : [
            clerkFlag(moreRatingsThanDossiers, evidence, clerk, {
              ratings: [],
              chance: null,
              data: { ratings: ratings.length, dossiers: dossiers.length },
            }),
          ],
    ),
};
