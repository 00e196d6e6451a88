import { describe, expect, test } from 'vitest';
import { acceptAttitude, yearlyGrade } from '../../../../shared/evaluation/staff-grade/attitude.ts';
import {
  ATTITUDE_SHARES,
  STAFF_GRADE_RULES,
} from '../../../../shared/evaluation/staff-grade/rules.ts';

const RULES = STAFF_GRADE_RULES[0]!;
const HAI_PHONG = ATTITUDE_SHARES[0]!;
const DECISION = { clerk: 'lan', points: 4, decidedBy: 'head', reason: 'Cả quý không có phản ánh' };

describe('NĐ 335/2025, every boundary (domain.md §1.4)', () => {
  test.each([
    [100, 'excellent'],
    [90, 'excellent'],
    [89.9, 'good'],
    [70, 'good'],
    [69.9, 'completed'],
    [50, 'completed'],
    [49.9, 'not-completed'],
    [0, 'not-completed'],
  ])('%d points are %s', (points, grade) => {
    expect(yearlyGrade(points, RULES).grade).toBe(grade);
  });

  test('conduct and results are 100 points together', () => {
    expect(RULES.conductPoints + RULES.resultPoints).toBe(100);
  });
});

describe('citizens feed at most the service attitude, never automatically (Hải Phòng: 4 of 20)', () => {
  test('a named person may give up to 4', () => {
    expect(acceptAttitude(DECISION, HAI_PHONG)).toEqual({
      ok: true,
      points: 4,
      of: 20,
      ruleSet: 'hai-phong-qd212-2025',
    });
  });

  test.each([
    [{ points: 4.01 }, 'above-share'],
    [{ points: -0.1 }, 'below-zero'],
    [{ points: Number.NaN }, 'below-zero'],
    [{ decidedBy: ' ' }, 'decider-missing'],
    [{ decidedBy: 'lan' }, 'own-case'],
    [{ reason: '' }, 'reason-missing'],
  ])('%j is refused: %s', (change, problem) => {
    expect(acceptAttitude({ ...DECISION, ...change }, HAI_PHONG)).toEqual({ ok: false, problem });
  });
});
