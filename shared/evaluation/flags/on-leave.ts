import { ratingFlag, type FlagRule } from './flag.ts';

/** A rating of somebody who was not there; of an uncertain time nothing can be said. */
export const onLeave: FlagRule = {
  id: 'on-leave',
  version: 2,
  severity: 'impossible',
  find: ({ ratings, leave }) =>
    ratings
      .filter(
        ({ clerk, at, timeCertain }) =>
          timeCertain &&
          leave.some((away) => away.clerk === clerk && away.from <= at && at < away.to),
      )
      .map((rating) => ratingFlag(onLeave, rating, { at: rating.at })),
};
