import { clerkPeriods } from './clerk-period.ts';
import { clerkFlag, type FlagRule } from './flag.ts';

/** "Cảm ơn", "rất tốt" are everybody's words. */
const SHORTEST_TEXT = 20;
const FEWEST_COPIES = 3;

/** One text of some length several times for one clerk, and for nobody else in the office. */
export const identicalComments: FlagRule = {
  id: 'identical-comments',
  version: 1,
  severity: 'signal',
  find: (evidence) => {
    const periods = clerkPeriods(evidence);
    const clerksOf = Map.groupBy(
      evidence.ratings.flatMap(({ clerk, comment }) =>
        comment === null ? [] : [{ clerk, comment }],
      ),
      ({ comment }) => plain(comment),
    );
    const isShared = (text: string): boolean =>
      new Set(clerksOf.get(text)?.map(({ clerk }) => clerk)).size > 1;
    return periods.flatMap(({ clerk, ratings }) => {
      const written = ratings.filter(({ comment }) => comment !== null);
      const copies = [...Map.groupBy(written, ({ comment }) => plain(comment ?? ''))].filter(
        ([text, same]) =>
          text.length >= SHORTEST_TEXT && same.length >= FEWEST_COPIES && !isShared(text),
      );
      if (copies.length === 0) return [];
      const same = copies.map(([, ratings]) => ratings);
      return [
        clerkFlag(identicalComments, evidence, clerk, {
          ratings: same.flat().map(({ id }) => id),
          chance: null,
          data: { texts: copies.length, most: Math.max(...same.map(({ length }) => length)) },
        }),
      ];
    });
  },
};

/** Without what a hurried copier changes: case, marks, punctuation, spaces. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
