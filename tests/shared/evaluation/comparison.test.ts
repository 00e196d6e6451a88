import { describe, expect, test } from 'vitest';
import { FIVE_LEVELS, THREE_LEVELS } from '../../../shared/domain/scale.ts';
import { compare, type FieldSatisfaction } from '../../../shared/evaluation/comparison.ts';
import { satisfaction } from '../../../shared/evaluation/satisfaction.ts';

function figure(satisfied: number, n: number, field = 'Hộ tịch'): FieldSatisfaction {
  const counts = [n - satisfied, 0, 0, satisfied, 0];
  return { field, satisfaction: satisfaction({ scale: 'vn-5', counts }, FIVE_LEVELS) };
}

describe('compare', () => {
  test('within a field and from 100 ratings each', () => {
    expect(compare(figure(98, 100), figure(80, 100))).toMatchObject({
      ok: true,
      verdict: 'first-higher',
    });
    expect(compare(figure(80, 100), figure(98, 100))).toMatchObject({ verdict: 'second-higher' });
    expect(compare(figure(90, 100), figure(93, 100))).toMatchObject({
      verdict: 'no-difference-shown',
    });
  });

  test.each([
    [figure(99, 99), figure(50, 100)],
    [figure(50, 100), figure(99, 99)],
    [figure(1, 1), figure(50, 100)],
  ])('never below 100', (a, b) => {
    expect(compare(a, b)).toEqual({ ok: false, problem: 'too-few' });
  });

  test('never land dossiers with same-day certification, nor one scale with another', () => {
    expect(compare(figure(98, 100), figure(80, 100, 'Đất đai'))).toEqual({
      ok: false,
      problem: 'other-field',
    });
    const three = satisfaction({ scale: 'vn-3', counts: [2, 48, 50] }, THREE_LEVELS);
    expect(compare(figure(98, 100), { field: 'Hộ tịch', satisfaction: three })).toEqual({
      ok: false,
      problem: 'other-scale',
    });
  });
});
