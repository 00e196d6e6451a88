import { describe, expect, test } from 'vitest';
import { shareDifference } from '../../../../shared/evaluation/statistics/difference.ts';
import {
  PUBLISHED_PRIOR,
  shrunkShare,
} from '../../../../shared/evaluation/statistics/shrinkage.ts';

describe('shareDifference (Newcombe hybrid)', () => {
  test('56/70 against 48/80 is the published 0.0524–0.3339', () => {
    const { lower, upper } = shareDifference({ k: 56, n: 70 }, { k: 48, n: 80 });
    expect(lower).toBeCloseTo(0.052431, 6);
    expect(upper).toBeCloseTo(0.333873, 6);
  });

  test('turns round with its arguments and holds 0 for equals', () => {
    const there = shareDifference({ k: 56, n: 70 }, { k: 48, n: 80 });
    const back = shareDifference({ k: 48, n: 80 }, { k: 56, n: 70 });
    expect(back.lower).toBeCloseTo(-there.upper, 12);
    expect(back.upper).toBeCloseTo(-there.lower, 12);
    const same = shareDifference({ k: 95, n: 100 }, { k: 95, n: 100 });
    expect(same.lower).toBeLessThan(0);
    expect(same.upper).toBeGreaterThan(0);
  });
});

describe('shrunkShare (domain.md §7.1)', () => {
  test.each([
    [1, 1, 0.9524],
    [0, 1, 0.9048],
    [29, 30, 0.96],
    [95, 100, 0.95],
  ])('%i of %i under the published Beta(19, 1) is %d', (k, n, estimate) => {
    expect(shrunkShare(k, n, PUBLISHED_PRIOR)).toBeCloseTo(estimate, 4);
  });

  test('under Beta(78.661, 224.875) 300/1000 ranks above 4/10', () => {
    const prior = { alpha: 78.661, beta: 224.875 };
    expect(shrunkShare(300, 1_000, prior)).toBeCloseTo(0.2905, 4);
    expect(shrunkShare(4, 10, prior)).toBeCloseTo(0.2636, 4);
  });

  test('nothing rated is the prior itself', () => {
    expect(shrunkShare(0, 0, PUBLISHED_PRIOR)).toBe(0.95);
  });
});
