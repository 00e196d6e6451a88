import { ratingFlag, type FlagRule } from './flag.ts';

/** A rating under the code of a dossier that another clerk received. A code that no import knows says nothing. */
export const otherClerksDossier: FlagRule = {
  id: 'other-clerks-dossier',
  version: 1,
  severity: 'impossible',
  find: ({ ratings, dossiers }) => {
    if (dossiers === 'not-known') return [];
    const clerksOf = Map.groupBy(dossiers, ({ hash }) => hash);
    return ratings
      .filter(({ dossier, clerk }) => {
        const known = dossier === null ? undefined : clerksOf.get(dossier);
        return known !== undefined && known.every((one) => one.clerk !== clerk);
      })
      .map((rating) => ratingFlag(otherClerksDossier, rating, { at: rating.at }));
  },
};
