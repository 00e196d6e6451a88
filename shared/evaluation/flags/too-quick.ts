import { ratingFlag, type FlagRule } from './flag.ts';

const SHORTEST_READING_MS = 1_000;

/** A press before anybody could read the question. Faces that always stand there were not opened for anybody. */
export const tooQuick: FlagRule = {
  id: 'too-quick',
  version: 1,
  severity: 'impossible',
  find: ({ ratings }) =>
    ratings
      .filter(({ opening, shownMs }) => opening !== 'always' && shownMs < SHORTEST_READING_MS)
      .map((rating) => ratingFlag(tooQuick, rating, { shownMs: rating.shownMs })),
};
