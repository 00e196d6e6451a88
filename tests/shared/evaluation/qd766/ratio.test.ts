import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, fraction, rounded, ZERO } from '../../../../shared/evaluation/exact.ts';
import {
  keptPetitionLimit,
  officialRatio,
  officialTotal,
} from '../../../../shared/evaluation/qd766/ratio.ts';
import { OFFICIAL_RULES, type OfficialGroup } from '../../../../shared/evaluation/qd766/rules.ts';

const RULES = OFFICIAL_RULES[0]!;
const NO_PETITIONS = { received: 0, onTime: 0, satisfied: 0 };
const GROUPS: readonly OfficialGroup[] = ['CKMB', 'TDGQ', 'ONLINE', 'TTTT', 'MDSH', 'MDHL'];

describe("item 5.4 on the portal's data of 10/10/2026 (domain.md §1.3)", () => {
  test.each([
    ['xã Vân Canh', 2_618, 77, 2_540, 97.02, 6, 1],
    ['xã Đăk Song', 294, 7, 287, 97.62, 6, 0],
    ['xã Phù Cát', 2_775, 223, 2_550, 91.89, 6, 2],
    ['xã Đak Đoa', 2_104, 256, 1_846, 87.74, 5.85, 2],
    ['tỉnh Đồng Tháp', 405_424, 46_764, 358_522, 88.43, 5.9, 138],
    ['TP Đồng Nai', 670_009, 129_261, 540_217, 80.63, 5.38, 531],
  ])(
    '%s: %i dossiers, %i overdue, %i counted → %d %%, %d points',
    (_unit, dossiers, overdue, counted, percent, points, complained) => {
      const ratio = officialRatio({ dossiers, overdue, complained }, NO_PETITIONS, RULES);
      expect(ratio).toMatchObject({ figure: 'qd766-ratio', counted, percent });
      expect(ratio.points.dossiers).toBe(points);
    },
  );

  test('without a dossier there are no points, and no ratio', () => {
    const none = officialRatio({ dossiers: 0, overdue: 0, complained: 0 }, NO_PETITIONS, RULES);
    expect(none.percent).toBeNull();
    expect(none.points).toEqual({
      dossiers: 0,
      petitionsOnTime: 6,
      petitionsSatisfied: 6,
      total: 12,
    });
  });

  test.each([
    [1_000, 100, 6],
    [1_000, 101, 5.99],
    [1_000, 1_000, 0],
  ])('%i dossiers, %i overdue → %d points: full marks from 90 %%', (dossiers, overdue, points) => {
    const ratio = officialRatio({ dossiers, overdue, complained: 0 }, NO_PETITIONS, RULES);
    expect(ratio.points.dossiers).toBe(points);
  });

  test('refuses parts that exceed their whole', () => {
    const over = { dossiers: 10, overdue: 8, complained: 3 };
    expect(() => officialRatio(over, NO_PETITIONS, RULES)).toThrow(RangeError);
    const petitions = { received: 2, onTime: 3, satisfied: 0 };
    expect(() => officialRatio({ ...over, complained: 0 }, petitions, RULES)).toThrow(RangeError);
  });
});

describe('items 5.2 and 5.3 (PAKN) and the sum', () => {
  test.each([
    ['Đồng Tháp', 405_424, 46_764, 138, 286, 234, 184, 4.91, 3.86, 14.67],
    ['Đồng Nai', 670_009, 129_261, 531, 1_285, 847, 641, 3.95, 2.99, 12.32],
  ])('%s', (_unit, dossiers, overdue, complained, received, onTime, satisfied, a, b, total) => {
    const ratio = officialRatio(
      { dossiers, overdue, complained },
      { received, onTime, satisfied },
      RULES,
    );
    expect(ratio.points).toMatchObject({ petitionsOnTime: a, petitionsSatisfied: b, total });
  });

  test('one unanswered petition costs a commune 12 of 18 points', () => {
    const petitions = { received: 1, onTime: 0, satisfied: 0 };
    const ratio = officialRatio({ dossiers: 100, overdue: 0, complained: 0 }, petitions, RULES);
    expect(ratio.points.total).toBe(6);
  });

  test('their total is the exact sum of the three as printed, as the portal publishes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.nat(5_000),
        fc.integer({ min: 1, max: 300 }),
        fc.nat(300),
        fc.nat(300),
        (dossiers, overdue, received, onTime, satisfied) => {
          const { points } = officialRatio(
            { dossiers, overdue: overdue % (dossiers + 1), complained: 0 },
            { received, onTime: onTime % (received + 1), satisfied: satisfied % (received + 1) },
            RULES,
          );
          const hundredths = [
            points.dossiers,
            points.petitionsOnTime,
            points.petitionsSatisfied,
          ].map((item) => Math.round(item * 100));
          expect(Math.round(points.total * 100)).toBe(hundredths.reduce((sum, one) => sum + one));
          expect(points.total).toBeLessThanOrEqual(RULES.groups.MDHL);
        },
      ),
    );
  });
});

describe('totals of the six groups: never rebuild a total from rounded parts', () => {
  const exactSum = (hundredths: readonly number[]): number =>
    rounded(hundredths.map((part) => fraction(part, 100)).reduce(add, ZERO), 2);

  test.each([
    ['Gia Lai', [1179, 1717, 914, 721, 962, 1130], 66.23, 66.23],
    ['Hải Phòng', [1108, 1777, 914, 694, 1069, 1156], 67.18, 67.18],
    ['Thái Nguyên (H55)', [811, 1912, 882, 635, 974, 1184], 63.98, 63.97],
  ])('%s: parts as printed give %d, published is %d', (_unit, parts, summed, published) => {
    expect(exactSum(parts)).toBe(summed);
    expect(Math.abs(summed - published)).toBeLessThan(GROUPS.length * 0.005);
  });

  test('parts that print as those of Thái Nguyên can total the published 63.97', () => {
    const thousandths = [8_109, 19_119, 8_818, 6_349, 9_739, 11_840];
    const groups = Object.fromEntries(
      GROUPS.map((group, at) => [group, fraction(thousandths[at]!, 1000)]),
    ) as Record<OfficialGroup, ReturnType<typeof fraction>>;
    const printed = GROUPS.map((group) => rounded(groups[group], 2));
    expect(printed).toEqual([8.11, 19.12, 8.82, 6.35, 9.74, 11.84]);
    expect(officialTotal(groups, RULES).total).toBe(63.97);
  });

  test('the groups are 100 points together', () => {
    expect(Object.values(RULES.groups).reduce((sum, points) => sum + points)).toBe(100);
    expect(RULES.groups.MDHL).toBe(3 * RULES.itemPoints);
  });

  test.each([
    [90, 'excellent', false],
    [89.99, 'good', false],
    [80, 'good', false],
    [79.99, 'fair', true],
    [70, 'fair', true],
    [69.99, 'average', true],
    [50, 'average', true],
    [49.99, 'weak', true],
  ])('%d of 100 is %s, limit unverified: %s', (total, grade, unverified) => {
    const groups = Object.fromEntries(GROUPS.map((group) => [group, ZERO])) as Record<
      OfficialGroup,
      ReturnType<typeof fraction>
    >;
    const filled = { ...groups, CKMB: fraction(Math.round(total * 100), 100) };
    expect(officialTotal(filled, RULES).grade).toMatchObject({ grade, unverified });
  });
});

test.each([
  ['refusal', 2],
  ['more-asked', 5],
  ['handling', 15],
  ['publication', 2],
] as const)('PAKN: %s within %i working days', (step, days) => {
  expect(keptPetitionLimit(step, days, RULES)).toBe(true);
  expect(keptPetitionLimit(step, days + 1, RULES)).toBe(false);
});
