import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIVE_LEVELS } from '../../../../shared/domain/scale.ts';
import {
  applyReview,
  bothFigures,
  type Review,
} from '../../../../shared/evaluation/flags/apply-review.ts';
import { screen } from '../../../../shared/evaluation/flags/screen.ts';
import { satisfaction } from '../../../../shared/evaluation/satisfaction.ts';
import { many, QUIET, rating } from './evidence.ts';

const RATINGS = many(40, (number) =>
  rating({ top: number <= 30, shownMs: number <= 4 ? 300 : 4_000 }),
);
const FLAGS = screen({ ...QUIET, ratings: RATINGS, dossiers: 'not-known' });
const QUICK = FLAGS.filter(({ rule }) => rule === 'too-quick');

function review(flag: string, change: Partial<Review> = {}): Review {
  return { flag, decision: 'exclude', by: 'ông Hải', reason: 'Trẻ em bấm', at: 1, ...change };
}

function figureOf(ratings: readonly { readonly top: boolean }[]) {
  const top = ratings.filter((one) => one.top).length;
  const counts = [ratings.length - top, 0, 0, 0, top];
  return satisfaction({ scale: 'vn-5', counts }, FIVE_LEVELS);
}

describe('a flag never deletes', () => {
  test('without a review both figures are the same and every flag is open', () => {
    const reviewed = applyReview(FLAGS, []);
    expect(QUICK).toHaveLength(4);
    expect(reviewed).toEqual({ ok: true, excluded: new Set(), open: FLAGS });
  });

  test('a named person excludes with a reason; both figures stay', () => {
    const reviewed = applyReview(FLAGS, [review(QUICK[0]!.id), review(QUICK[1]!.id)]);
    if (!reviewed.ok) throw new Error(reviewed.problem);
    const both = bothFigures(RATINGS, reviewed.excluded, figureOf);
    expect(both.all).toMatchObject({ n: 40, satisfied: 30 });
    expect(both.afterReview).toMatchObject({ n: 38, satisfied: 28 });
    expect(reviewed.open).toHaveLength(FLAGS.length - 2);
  });

  test('the last decision on a flag holds, in whatever order they are read', () => {
    const out = review(QUICK[0]!.id, { at: 1 });
    const back = review(QUICK[0]!.id, { at: 2, decision: 'keep', reason: 'Đã gọi lại, đúng' });
    for (const reviews of [
      [out, back],
      [back, out],
    ]) {
      const reviewed = applyReview(FLAGS, reviews);
      expect(reviewed.ok && reviewed.excluded.size).toBe(0);
    }
  });

  test.each([
    [{ by: ' ' }, 'reviewer-missing'],
    [{ reason: '' }, 'reason-missing'],
    [{ by: 'lan' }, 'own-case'],
    [{ flag: 'too-quick.1/lan/none' }, 'unknown-flag'],
  ])('%j is refused: %s', (change, problem) => {
    expect(applyReview(FLAGS, [review(QUICK[0]!.id, change)])).toMatchObject({
      ok: false,
      problem,
    });
  });

  test('only what a flag names can be excluded, and nothing is added', () => {
    fc.assert(
      fc.property(
        fc.subarray([...FLAGS]),
        fc.array(fc.boolean(), { size: 'max', maxLength: 8 }),
        (chosen, out) => {
          const reviews = chosen.map(({ id }, at) =>
            review(id, { decision: out[at % Math.max(1, out.length)] ? 'exclude' : 'keep' }),
          );
          const reviewed = applyReview(FLAGS, reviews);
          if (!reviewed.ok) throw new Error(reviewed.problem);
          const nameable = new Set(chosen.flatMap(({ ratings }) => ratings));
          for (const id of reviewed.excluded) expect(nameable.has(id)).toBe(true);
          const both = bothFigures(RATINGS, reviewed.excluded, ({ length }) => length);
          expect(both.all).toBe(RATINGS.length);
          expect(both.afterReview).toBe(RATINGS.length - reviewed.excluded.size);
        },
      ),
    );
  });
});
