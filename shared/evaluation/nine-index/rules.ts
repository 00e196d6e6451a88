import type { Band } from '../band.ts';
import type { RuleSet } from '../rule-set.ts';

export const INDEX_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type IndexNumber = (typeof INDEX_NUMBERS)[number];

/** `authority`: who decides on complaints. `system`: the dates of the dossiers. */
export type Knower = 'citizen' | 'system' | 'agency' | 'authority';
export type IndexPoints = 0 | 1 | 2;
export type AgencyGrade = 'excellent' | 'good' | 'fair' | 'average' | 'weak';
/** How much of the tasks a clerk's points stand for: all, 70 to 100 %, less. */
export type StaffGrade = 'all-tasks' | 'most-tasks' | 'below';

export interface NineIndexRules extends RuleSet<'nine-index-points'> {
  /** Who can know an index; nobody else's answer counts (domain.md §1.1, our reading). */
  readonly knowers: Readonly<Record<IndexNumber, readonly Knower[]>>;
  readonly agencyBands: readonly Band<AgencyGrade>[];
  readonly staffIndices: readonly IndexNumber[];
  readonly staffBands: readonly Band<StaffGrade>[];
  /** Decimals of everything printed; classes are given to the printed figure, so that a sheet never contradicts itself. */
  readonly digits: number;
}

const NUMBERS = {
  subject: 'nine-index-points',
  knowers: {
    1: ['system'],
    2: ['system'],
    3: ['citizen', 'system'],
    4: ['citizen'],
    5: ['agency'],
    6: ['agency', 'citizen'],
    7: ['citizen', 'authority'],
    8: ['agency'],
    9: ['system'],
  },
  agencyBands: [
    // That exactly 15 belongs to the top class is from memory; the sources read only show the bands below it.
    { from: 15, grade: 'excellent', unverified: true },
    { from: 12, grade: 'good', unverified: false },
    { from: 9, grade: 'fair', unverified: false },
    { from: 6, grade: 'average', unverified: false },
    { from: 0, grade: 'weak', unverified: false },
  ],
  staffIndices: [1, 2, 3, 4, 7],
  staffBands: [
    { from: 5, grade: 'all-tasks', unverified: false },
    { from: 3.5, grade: 'most-tasks', unverified: false },
    { from: 0, grade: 'below', unverified: false },
  ],
  digits: 1,
} as const;

/**
 * The decree of 2018 ended with 30/6/2025. What its successor says of evaluation has not been read, so later periods
 * keep the same numbers under an unverified rule set that no law may be named by.
 */
export const NINE_INDEX_RULES: readonly NineIndexRules[] = [
  {
    ...NUMBERS,
    id: 'nine-index-2018',
    validFrom: null,
    validTo: '2025-06-30',
    basis: {
      unverified: false,
      law: 'NĐ 61/2018/NĐ-CP',
      source: 'TieuChiDanhGiaHaiLong.json, ExportExcelBaoCao01DGHL.tsx (Thanh Hóa)',
    },
  },
  {
    ...NUMBERS,
    id: 'nine-index-2025-unverified',
    validFrom: '2025-07-01',
    validTo: null,
    basis: { unverified: true },
  },
];
