import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryDelay } from '../../../shared/outbox/pace.ts';

describe('retryDelay', () => {
  test.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [9, 256_000],
    [10, 300_000],
    [10_000, 300_000],
  ])('failure %i waits up to %i ms', (failures, ceiling) => {
    expect(retryDelay(failures, null, 0)).toBe(0);
    expect(retryDelay(failures, null, 0.999999)).toBeCloseTo(ceiling, -1);
  });

  test('never comes before the time the centre asked for, never a storm at that time, never gives up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1e9 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, after, random) => {
          const delay = retryDelay(failures, after, random);
          expect(delay).toBeGreaterThanOrEqual(Math.min(after, 300_000));
          expect(delay).toBeLessThanOrEqual(301_000);
        },
      ),
    );
  });
});
