import { ratingFlag, type FlagRule } from './flag.ts';

/** One counted rating per dossier: every rating after a dossier's first is flagged. */
export const dossierRatedTwice: FlagRule = {
  id: 'dossier-rated-twice',
  version: 1,
  severity: 'impossible',
  find: ({ ratings }) => {
    const coded = ratings.filter(({ dossier }) => dossier !== null);
    return [...Map.groupBy(coded, ({ dossier }) => dossier).values()].flatMap((same) =>
      same
        .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
        .slice(1)
        .map((rating, at) => ratingFlag(dossierRatedTwice, rating, { time: at + 2 })),
    );
  },
};
