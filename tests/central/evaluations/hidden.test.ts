import { describe, expect, test } from 'vitest';
import { hiddenFigures } from '../../../central/evaluations/hidden.ts';
import type { RatingCell } from '../../../central/store/rating-cells.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';

/** Ratings of one clerk at one counter: so many at the best level, so many at the worst. */
function cells(
  clerk: string | null,
  counter: string,
  best: number,
  worst: number,
  changes: Partial<RatingCell> = {},
): readonly RatingCell[] {
  const head = { unit: 'u', clerk, counter, procedure: 'p', field: 'f', scale: FIVE_LEVELS.id };
  const rest = { withoutCode: 0, always: 0, excluded: 0, ...changes };
  return [
    { ...head, level: 5, n: best, ...rest },
    { ...head, level: 1, n: worst, ...rest, excluded: 0 },
  ];
}

describe('hidden figures', () => {
  test('none where everybody has enough', () => {
    const all = [...cells('a', '1', 20, 5), ...cells('b', '2', 30, 1)];
    const hidden = hiddenFigures(all, FIVE_LEVELS);
    for (const [dimension, subject] of [
      ['clerk', 'a'],
      ['clerk', 'b'],
      ['counter', '1'],
      ['counter', '2'],
      ['procedure', 'p'],
    ] as const)
      expect(hidden.of(dimension, subject)).toBeNull();
    expect(hidden.total).toBeNull();
  });

  test('a counter with one clerk says no more than the clerk', () => {
    const all = [...cells('a', '1', 4, 2), ...cells('b', '2', 30, 10), ...cells('c', '3', 50, 10)];
    const hidden = hiddenFigures(all, FIVE_LEVELS);
    expect(hidden.of('clerk', 'a')).toBe('too-few');
    expect(hidden.of('counter', '1')).toBe('too-few');
    expect(hidden.of('counter', '2')).toBe(hidden.of('clerk', 'b'));
    expect(hidden.of('counter', '3')).toBe(hidden.of('clerk', 'c'));
    expect(hidden.of('clerk', 'b')).toBe('protects-another');
  });

  test('counters are hidden where a clerk’s few ratings at one could be subtracted', () => {
    const few = [...cells('a', '1', 40, 10), ...cells('a', '2', 4, 1), ...cells('b', '2', 40, 10)];
    const hidden = hiddenFigures(few, FIVE_LEVELS);
    expect([hidden.of('clerk', 'a'), hidden.of('clerk', 'b')]).toEqual([null, null]);
    expect(hidden.of('counter', '1')).toBe('protects-another');
    expect(hidden.of('counter', '2')).toBe('protects-another');
    const many = [...cells('a', '1', 40, 9), ...cells('a', '2', 9, 9), ...cells('b', '2', 40, 9)];
    expect(hiddenFigures(many, FIVE_LEVELS).of('counter', '1')).toBeNull();
  });

  test('few ratings left after review hide the figure of all as well', () => {
    const all = [
      ...cells('a', '1', 12, 2, { excluded: 8 }),
      ...cells('b', '2', 30, 10),
      ...cells('c', '3', 40, 10),
    ];
    expect(hiddenFigures(all, FIVE_LEVELS).of('clerk', 'a')).toBe('too-few');
  });

  test('procedures with few ratings hide what would tell them', () => {
    const all = [
      ...cells('a', '1', 30, 10),
      ...cells('a', '1', 3, 1, { procedure: 'q' }),
      ...cells('a', '1', 20, 10, { procedure: 'r' }),
    ];
    const hidden = hiddenFigures(all, FIVE_LEVELS);
    expect(hidden.of('procedure', 'q')).toBe('too-few');
    expect(hidden.of('procedure', 'r')).toBe('protects-another');
    expect(hidden.of('clerk', 'a')).toBeNull();
  });

  test('few ratings of nobody’s hide a clerk’s, or the sum would leave them', () => {
    const all = [...cells('a', '1', 20, 10), ...cells('b', '2', 40, 10), ...cells(null, '1', 3, 1)];
    const hidden = hiddenFigures(all, FIVE_LEVELS);
    expect(hidden.of('clerk', '')).toBe('too-few');
    expect(hidden.of('clerk', 'a')).toBe('protects-another');
    expect(hidden.of('clerk', 'b')).toBeNull();
    expect(hidden.total).toBeNull();
    // The counter where somebody else served says the clerk's and nobody's together.
    expect(hidden.of('counter', '1')).toBe('protects-another');
    expect(hidden.of('counter', '2')).toBeNull();
  });

  test('enough ratings of nobody’s are no secret, and hide no clerk', () => {
    const all = [...cells('a', '1', 20, 10), ...cells(null, '1', 9, 3)];
    const hidden = hiddenFigures(all, FIVE_LEVELS);
    for (const row of ['', 'a']) expect(hidden.of('clerk', row)).toBeNull();
    expect(hidden.of('counter', '1')).toBeNull();
  });

  test('what is left of the sum of three with few ratings each is no fewer than ten', () => {
    const all = [
      ...cells('a', '1', 2, 1),
      ...cells('b', '2', 3, 1),
      ...cells('c', '3', 30, 10),
      ...cells('d', '4', 50, 10),
    ];
    const hidden = hiddenFigures(all, FIVE_LEVELS);
    expect(hidden.of('clerk', 'c')).toBe('protects-another');
    expect(hidden.of('clerk', 'd')).toBeNull();
  });

  test('a field is hidden that would tell its only procedure', () => {
    const all = [
      ...cells('a', '1', 30, 10),
      ...cells('a', '1', 3, 1, { procedure: 'q', field: 'g' }),
      ...cells('a', '1', 20, 10, { procedure: 'r', field: 'h' }),
    ];
    const hidden = hiddenFigures(all, FIVE_LEVELS);
    expect(hidden.of('field', 'g')).toBe('too-few');
    expect(hidden.of('field', 'h')).toBe('protects-another');
    expect(hidden.of('field', 'f')).toBeNull();
  });
});
