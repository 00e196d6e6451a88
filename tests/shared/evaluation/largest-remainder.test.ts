import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentagesOf100 } from '../../../shared/evaluation/largest-remainder.ts';

describe('percentagesOf100', () => {
  test.each([
    [[1, 1, 1], 1, [33.4, 33.3, 33.3]],
    [[1, 1, 1], 0, [34, 33, 33]],
    [[1, 2, 3], 1, [16.7, 33.3, 50]],
    [[0, 0, 5], 1, [0, 0, 100]],
    [[7_588, 117, 20], 2, [98.23, 1.51, 0.26]],
    [[1, 1, 1, 1, 1, 1], 1, [16.7, 16.7, 16.7, 16.7, 16.6, 16.6]],
  ])('%j to %i decimals', (counts, digits, percentages) => {
    expect(percentagesOf100(counts, digits)).toEqual(percentages);
  });

  test('gives the rest to the largest remainder, not to "rất hài lòng"', () => {
    expect(percentagesOf100([201, 402, 397], 0)).toEqual([20, 40, 40]);
    expect(percentagesOf100([106, 404, 490], 0)).toEqual([11, 40, 49]);
  });

  test('adds up to 100, off by less than one unit each, zero stays zero, and the order of counts is kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12, size: 'max' }),
        fc.nat(2),
        (counts, digits) => {
          const n = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(n > 0);
          const unit = 10 ** digits;
          const units = percentagesOf100(counts, digits).map((one) => Math.round(one * unit));
          expect(units.reduce((sum, one) => sum + one)).toBe(100 * unit);
          counts.forEach((count, at) => {
            expect(Math.abs(units[at]! - (count * 100 * unit) / n)).toBeLessThan(1);
            if (count === 0) expect(units[at]).toBe(0);
            counts.forEach((other, there) => {
              if (count > other) expect(units[at]).toBeGreaterThanOrEqual(units[there]!);
            });
          });
        },
      ),
    );
  });

  test.each([[[0, 0]], [[]], [[1, -1]], [[0.5, 1]]])('refuses %j', (counts) => {
    expect(() => percentagesOf100(counts, 1)).toThrow(RangeError);
  });
});
