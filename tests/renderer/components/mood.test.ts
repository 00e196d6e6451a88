import { expect, test } from 'vitest';
import fc from 'fast-check';
import { moodsOf } from '../../../renderer/components/mood.ts';
import { FIVE_LEVELS, THREE_LEVELS, type Level } from '../../../shared/domain/scale.ts';

test.each([
  { scale: FIVE_LEVELS, moods: [-1, -0.5, 0, 0.5, 1] },
  { scale: THREE_LEVELS, moods: [-0.5, 0.5, 1] },
])('$scale.id: the faces mean what the words say', ({ scale, moods }) => {
  expect(moodsOf(scale.levels)).toEqual(moods);
});

test('the same words have the same face on both scales', () => {
  const five = new Map(
    FIVE_LEVELS.levels.map(({ label }, index) => [label.vi, moodsOf(FIVE_LEVELS.levels)[index]]),
  );
  THREE_LEVELS.levels.forEach(({ label }, index) =>
    expect(moodsOf(THREE_LEVELS.levels)[index]).toBe(five.get(label.vi)),
  );
});

test('any scale rises from face to face, and smiles exactly where it counts as satisfied', () => {
  const scales = fc.integer({ min: 2, max: 5 }).chain((count) =>
    fc.integer({ min: 0, max: count }).map((others) =>
      Array.from({ length: count }, (_, index): Level => ({
        level: index + 1,
        label: { vi: 'x', en: 'x' },
        satisfied: index >= others,
      })),
    ),
  );
  fc.assert(
    fc.property(scales, (levels) => {
      const moods = moodsOf(levels);
      moods.forEach((mood, index) => {
        expect(mood > 0).toBe(levels[index]?.satisfied);
        expect(Math.abs(mood)).toBeLessThanOrEqual(1);
        if (index > 0) expect(mood).toBeGreaterThan(moods[index - 1] ?? 1);
      });
    }),
  );
});
