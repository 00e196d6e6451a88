import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, fraction, least, rounded, times, ZERO } from '../../../shared/evaluation/exact.ts';

describe('rounded (half away from zero, on exact numbers)', () => {
  test.each([
    [5, 100, 1, 0.1],
    [2675, 1000, 2, 2.68],
    [1005, 1000, 2, 1.01],
    [15, 100, 1, 0.2],
    [149, 1000, 1, 0.1],
    [8045, 100, 1, 80.5],
    [1, 3, 1, 0.3],
    [2, 3, 1, 0.7],
    [5, 2, 0, 3],
    [0, 7, 2, 0],
    [-5, 100, 1, -0.1],
    [-4, 100, 1, 0],
    [123_456_789, 1, 2, 123_456_789],
  ])('%i/%i to %i decimals is %d', (top, bottom, digits, expected) => {
    expect(rounded(fraction(top, bottom), digits)).toBe(expected);
  });

  test('is where floats fall into their trap', () => {
    expect(Math.round(1.005 * 100) / 100).toBe(1);
    expect(rounded(fraction(1005, 1000), 2)).toBe(1.01);
    expect((2.675).toFixed(2)).toBe('2.67');
  });

  test('is never further off than half a unit, and up on the half', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (top, bottom, digits) => {
          const value = rounded(fraction(top, bottom), digits);
          const units = BigInt(Math.round(value * 10 ** digits));
          const twice = 2n * BigInt(top) * 10n ** BigInt(digits) - 2n * units * BigInt(bottom);
          expect(twice >= -BigInt(bottom) && twice < BigInt(bottom)).toBe(true);
        },
      ),
    );
  });
});

test('sums, products and minima are exact', () => {
  const tenth = fraction(1, 10);
  const sum = [tenth, tenth, tenth].reduce(add, ZERO);
  expect(sum.top * 10n).toBe(sum.bottom * 3n);
  expect(0.1 + 0.1 + 0.1).not.toBe(0.3);
  expect(rounded(times(fraction(2, 3), fraction(3, 4)), 3)).toBe(0.5);
  expect(least(fraction(6), fraction(601, 100))).toEqual(fraction(6));
  expect(least(fraction(601, 100), fraction(6))).toEqual(fraction(6));
});

test.each([
  [0.5, 1],
  [1, 0],
  [1, -2],
  [Number.NaN, 1],
])('refuses %d/%d', (top, bottom) => {
  expect(() => fraction(top, bottom)).toThrow(RangeError);
});
