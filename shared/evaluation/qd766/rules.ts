import type { Band } from '../band.ts';
import type { RuleSet } from '../rule-set.ts';

export type OfficialGrade = 'excellent' | 'good' | 'fair' | 'average' | 'weak';
/** Publicity, progress, online services, online payment, satisfaction, digitisation. */
export type OfficialGroup = 'CKMB' | 'TDGQ' | 'ONLINE' | 'TTTT' | 'MDHL' | 'MDSH';
/** What a petition (PAKN) can need: refusal, a request for more, handling, publication. */
export type PetitionStep = 'refusal' | 'more-asked' | 'handling' | 'publication';

export interface OfficialRules extends RuleSet<'qd766-ratio'> {
  readonly groups: Readonly<Record<OfficialGroup, number>>;
  /** Points of each of the three satisfaction items 5.2, 5.3 and 5.4. */
  readonly itemPoints: number;
  /** Item 5.4 has full points from this percentage on. */
  readonly fullPointsFromPercent: number;
  readonly petitionLimitDays: Readonly<Record<PetitionStep, number>>;
  readonly digits: number;
  /** Of the total of 100. */
  readonly bands: readonly Band<OfficialGrade>[];
}

export const OFFICIAL_RULES: readonly OfficialRules[] = [
  {
    id: 'qd766-2022',
    subject: 'qd766-ratio',
    validFrom: '2022-06-23',
    validTo: null,
    basis: {
      unverified: false,
      law: 'QĐ 766/QĐ-TTg',
      source: 'evaluation interface of the national portal, Sept–Oct 2026',
    },
    groups: { CKMB: 18, TDGQ: 20, ONLINE: 12, TTTT: 10, MDHL: 18, MDSH: 22 },
    itemPoints: 6,
    fullPointsFromPercent: 90,
    petitionLimitDays: { refusal: 2, 'more-asked': 5, handling: 15, publication: 2 },
    digits: 2,
    bands: [
      { from: 90, grade: 'excellent', unverified: false },
      { from: 80, grade: 'good', unverified: false },
      { from: 70, grade: 'fair', unverified: true },
      { from: 50, grade: 'average', unverified: true },
      { from: 0, grade: 'weak', unverified: true },
    ],
  },
];
