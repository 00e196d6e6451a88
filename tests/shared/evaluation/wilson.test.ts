import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../../shared/evaluation/wilson.ts';

describe('wilson', () => {
  // domain.md §7.1: Newcombe's examples, the published "how to sort by average rating" bounds, and computed corners.
  test.each([
    [81, 263, 0.255289, 0.36621],
    [15, 148, 0.062386, 0.160487],
    [0, 20, 0, 0.161125],
    [1, 29, 0.006113, 0.171755],
    [23, 60, 0.270883, 0.509824],
    [1, 1, 0.206549, 1],
    [0, 1, 0, 0.793451],
    [30, 30, 0.886487, 1],
    [95, 100, 0.88825, 0.978456],
    [50, 100, 0.403832, 0.596168],
  ])('%i of %i lies in %f–%f', (successes, n, lower, upper) => {
    const interval = wilson(successes, n);
    expect(interval.lower).toBeCloseTo(lower, 6);
    expect(interval.upper).toBeCloseTo(upper, 6);
  });

  test.each([
    [209, 259, 0.7545],
    [118, 143, 0.7546],
  ])('%i of %i has the published lower bound %f', (successes, n, lower) => {
    expect(wilson(successes, n).lower).toBeCloseTo(lower, 4);
  });

  test('holds the share, stays in [0, 1], mirrors, and narrows with n', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, at) => {
          const k = Math.round(at * n);
          const { lower, upper } = wilson(k, n);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(k / n + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(k / n - 1e-12);
          const mirror = wilson(n - k, n);
          expect(mirror.lower).toBeCloseTo(1 - upper, 10);
          const more = wilson(k * 4, n * 4);
          expect(more.upper - more.lower).toBeLessThan(upper - lower);
        },
      ),
    );
  });

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [0.5, 5],
    [1, Number.NaN],
  ])('refuses %d of %d', (successes, n) => {
    expect(() => wilson(successes, n)).toThrow(RangeError);
  });
});
