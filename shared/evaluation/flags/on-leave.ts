import { timedFlag, type FlagRule } from './flag.ts';

/** A rating of somebody who was not there. */
export const onLeave: FlagRule = {
  id: 'on-leave',
  version: 2,
  severity: 'impossible',
  find: ({ ratings, leave }) =>
    ratings
      .filter(({ clerk, at }) =>
        leave.some((away) => away.clerk === clerk && away.from <= at && at < away.to),
      )
      .map((rating) => timedFlag(onLeave, rating)),
};
