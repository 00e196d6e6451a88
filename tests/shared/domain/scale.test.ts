import { expect, test } from 'vitest';
import { FIVE_LEVELS, scaleSchema, SCALES, THREE_LEVELS } from '../../../shared/domain/scale.ts';

test('the five levels have the official wording, best last', () => {
  expect(FIVE_LEVELS.levels.map(({ label }) => label.vi)).toEqual([
    'Rất không hài lòng',
    'Không hài lòng',
    'Bình thường',
    'Hài lòng',
    'Rất hài lòng',
  ]);
});

test('the three levels have the wording of the provincial systems', () => {
  expect(THREE_LEVELS.levels.map(({ label }) => label.vi)).toEqual([
    'Không hài lòng',
    'Hài lòng',
    'Rất hài lòng',
  ]);
});

test('every scale fits its own schema and no two share an id', () => {
  for (const scale of SCALES) expect(scaleSchema.safeParse(scale).success).toBe(true);
  expect(new Set(SCALES.map(({ id }) => id)).size).toBe(SCALES.length);
});

test('a scale whose levels do not count from 1 is refused', () => {
  const levels = FIVE_LEVELS.levels.toReversed();
  expect(scaleSchema.safeParse({ id: 'x', levels }).success).toBe(false);
});
