import type { Band } from '../band.ts';
import type { RuleSet } from '../rule-set.ts';

export type YearlyGrade = 'excellent' | 'good' | 'completed' | 'not-completed';

export interface StaffGradeRules extends RuleSet<'staff-grade'> {
  /** Most points for conduct (service attitude among them) and for results; together 100. */
  readonly conductPoints: number;
  readonly resultPoints: number;
  readonly bands: readonly Band<YearlyGrade>[];
}

/** How much of a grade the service attitude may be where a province has laid it down. */
export interface AttitudeShare extends RuleSet<'service-attitude'> {
  readonly province: string;
  readonly points: number;
  readonly of: number;
}

export const STAFF_GRADE_RULES: readonly StaffGradeRules[] = [
  {
    id: 'nd335-2026',
    subject: 'staff-grade',
    validFrom: '2026-01-01',
    validTo: null,
    basis: {
      unverified: false,
      law: 'NĐ 335/2025/NĐ-CP',
      source: 'nld.com.vn 196251226083837329; news.laodong.vn 1631174',
    },
    conductPoints: 30,
    resultPoints: 70,
    bands: [
      { from: 90, grade: 'excellent', unverified: false },
      { from: 70, grade: 'good', unverified: false },
      { from: 50, grade: 'completed', unverified: false },
      { from: 0, grade: 'not-completed', unverified: true },
    ],
  },
];

export const ATTITUDE_SHARES: readonly AttitudeShare[] = [
  {
    id: 'hai-phong-qd212-2025',
    subject: 'service-attitude',
    province: 'Hải Phòng',
    validFrom: null,
    validTo: null,
    basis: { unverified: false, law: 'QĐ 212/2025/QĐ-UBND', source: 'TL 548693349b18e8cf.md' },
    points: 4,
    of: 20,
  },
];
