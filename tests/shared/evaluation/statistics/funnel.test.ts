import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { funnelLimits, funnelVerdict } from '../../../../shared/evaluation/statistics/funnel.ts';

describe('funnel limits (Spiegelhalter: 95 % alert, 99.9 % alarm)', () => {
  // Exact values from rational arithmetic with the interpolation of the 2005 paper.
  test.each([
    [0.9, 100, [0.8322813884, 0.9596194045], [0.7837946084, 0.9889014766]],
    [0.074, 50, [0.0008402058, 0.1646948212], [0, 0.231990462]],
    [0.8, 1_000, [0.7744156675, 0.8249972058], [0.7569369972, 0.8410977689]],
    [0.95, 30, [0.8402490837, 1], [0.7616555681, 1]],
  ])('target %d, n = %i', (target, n, alert, alarm) => {
    const limits = funnelLimits(target, n);
    expect(limits.alert.lower).toBeCloseTo(alert[0]!, 8);
    expect(limits.alert.upper).toBeCloseTo(alert[1]!, 8);
    expect(limits.alarm.lower).toBeCloseTo(alarm[0]!, 8);
    expect(limits.alarm.upper).toBeCloseTo(alarm[1]!, 8);
  });

  test.each([
    [90, 100, 0.9, { place: 'inside' }],
    [83, 100, 0.9, { place: 'alert', side: 'below' }],
    [84, 100, 0.9, { place: 'inside' }],
    [78, 100, 0.9, { place: 'alarm', side: 'below' }],
    [79, 100, 0.9, { place: 'alert', side: 'below' }],
    [96, 100, 0.9, { place: 'alert', side: 'above' }],
    [95, 100, 0.9, { place: 'inside' }],
    [99, 100, 0.9, { place: 'alarm', side: 'above' }],
    [30, 30, 0.95, { place: 'inside' }],
  ])('%i of %i where the field has %d', (k, n, target, verdict) => {
    expect(funnelVerdict(k, n, target)).toEqual(verdict);
  });

  test('the verdict is what the drawn limits show', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(300),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (n, at, target) => {
          const k = at % (n + 1);
          const { alert, alarm } = funnelLimits(target, n);
          const verdict = funnelVerdict(k, n, target);
          const outside = ({ lower, upper }: { lower: number; upper: number }): boolean =>
            k / n < lower - 1e-12 || k / n > upper + 1e-12;
          expect(verdict.place !== 'inside').toBe(outside(alert));
          expect(verdict.place === 'alarm').toBe(outside(alarm));
        },
      ),
    );
  });

  test('narrow with n and hold the target', () => {
    let width = 1.1;
    for (const n of [10, 100, 1_000, 10_000]) {
      const { alert, alarm } = funnelLimits(0.85, n);
      expect(alert.lower).toBeLessThan(0.85);
      expect(alert.upper).toBeGreaterThan(0.85);
      expect(alarm.lower).toBeLessThanOrEqual(alert.lower);
      expect(alarm.upper).toBeGreaterThanOrEqual(alert.upper);
      expect(alert.upper - alert.lower).toBeLessThan(width);
      width = alert.upper - alert.lower;
    }
  });
});
