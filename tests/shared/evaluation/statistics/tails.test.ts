import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTails } from '../../../../shared/evaluation/statistics/binomial.ts';
import { poissonAtLeast } from '../../../../shared/evaluation/statistics/poisson.ts';

describe('binomialTails', () => {
  // Exact values from rational arithmetic.
  test.each([
    [3, 10, 0.5, 0.171875, 0.9453125],
    [8, 10, 0.5, 0.9892578125, 0.0546875],
    [85, 100, 0.9, 0.07257296526488076, 0.9601094728889],
    [97, 100, 0.9, 0.9980551, 0.007836487121184399],
  ])('at %i of %i with p = %d', (k, n, p, atMost, atLeast) => {
    const tails = binomialTails(k, n, p);
    expect(tails.atMost).toBeCloseTo(atMost, 6);
    expect(tails.atLeast).toBeCloseTo(atLeast, 6);
  });

  test('keeps small tails', () => {
    expect(binomialTails(700, 1_000, 0.8).atMost / 3.811044687488596e-14).toBeCloseTo(1, 6);
    expect(binomialTails(870, 1_000, 0.8).atLeast / 3.8776546785356954e-9).toBeCloseTo(1, 6);
    expect(binomialTails(100_000, 100_000, 0.9).atMost).toBeCloseTo(1, 6);
  });

  test('inverts to the exact (Clopper–Pearson) limits of 7/50 in domain.md §7.1', () => {
    const solve = (excess: (p: number) => number): number => {
      let [low, high] = [0, 1];
      for (let i = 0; i < 80; i += 1) {
        const middle = (low + high) / 2;
        if (excess(middle) > 0) high = middle;
        else low = middle;
      }
      return low;
    };
    const lower = solve((p) => binomialTails(7, 50, p).atLeast - 0.025);
    const upper = solve((p) => 0.025 - binomialTails(7, 50, p).atMost);
    expect(lower).toBeCloseTo(0.05819170033997342, 9);
    expect(upper).toBeCloseTo(0.26739600249700846, 9);
  });

  test('the tails meet at k, and certainty is certain', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(400),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (n, at, p) => {
          const k = at % (n + 1);
          const { atMost, atLeast } = binomialTails(k, n, p);
          const next = k < n ? binomialTails(k + 1, n, p).atLeast : 0;
          expect(atMost + next).toBeCloseTo(1, 9);
          expect(atLeast).toBeGreaterThanOrEqual(next - 1e-12);
          const mirror = binomialTails(n - k, n, 1 - p);
          expect(mirror.atLeast).toBeCloseTo(atMost, 9);
        },
      ),
    );
    expect(binomialTails(0, 5, 0)).toEqual({ atMost: 1, atLeast: 1 });
    expect(binomialTails(1, 5, 0)).toEqual({ atMost: 1, atLeast: 0 });
    expect(binomialTails(4, 5, 1)).toEqual({ atMost: 0, atLeast: 1 });
    expect(binomialTails(5, 5, 1)).toEqual({ atMost: 1, atLeast: 1 });
  });

  test.each([
    [-1, 5, 0.5],
    [6, 5, 0.5],
    [1.5, 5, 0.5],
    [1, 5, 1.1],
    [1, 5, Number.NaN],
  ])('refuses %d of %d with %d', (k, n, p) => {
    expect(() => binomialTails(k, n, p)).toThrow(RangeError);
  });
});

describe('poissonAtLeast', () => {
  // domain.md §7.3: 3,028 dossiers a year, 250 days of 8 hours, ten minutes.
  const LAMBDA = 3_028 / 250 / 8 / 6;

  test('λ of ten minutes in the ward is 0.2523', () => {
    expect(LAMBDA).toBeCloseTo(0.2523, 4);
  });

  test.each([
    [2, 0.02695],
    [3, 0.002219],
    [4, 1.382e-4],
    [5, 6.91e-6],
  ])('P(≥%i) = %d', (k, expected) => {
    expect(poissonAtLeast(k, LAMBDA) / expected).toBeCloseTo(1, 3);
  });

  test('agrees with the complement where that keeps its digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        (k, mean) => {
          let mass = Math.exp(-mean);
          let below = 0;
          for (let i = 0; i < k; i += 1) {
            below += mass;
            mass *= mean / (i + 1);
          }
          expect(poissonAtLeast(k, mean)).toBeCloseTo(1 - below, 9);
        },
      ),
    );
  });

  test('corners', () => {
    expect(poissonAtLeast(0, 3)).toBe(1);
    expect(poissonAtLeast(1, 0)).toBe(0);
    expect(poissonAtLeast(1, 800)).toBeCloseTo(1, 9);
    for (const [k, mean] of [
      [-1, 1],
      [0.5, 1],
      [1, -1],
      [1, Number.POSITIVE_INFINITY],
    ] as const)
      expect(() => poissonAtLeast(k, mean)).toThrow(RangeError);
  });
});
