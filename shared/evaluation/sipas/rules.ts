import type { RuleSet } from '../rule-set.ts';

export const SURVEY_FACTORS = ['access', 'procedure', 'official', 'result', 'feedback'] as const;
/** Tiếp cận dịch vụ; thủ tục hành chính; công chức; kết quả; góp ý, phản ánh, kiến nghị. */
export type SurveyFactor = (typeof SURVEY_FACTORS)[number];

export interface SurveyRules extends RuleSet<'sipas-style-index'> {
  readonly factors: readonly SurveyFactor[];
  readonly levels: number;
  /** How many of the best levels count as satisfied. */
  readonly topLevels: number;
  readonly digits: number;
  /** The factors were read in the decisions; that the index is the share of the top levels was not. */
  readonly indexUnverified: boolean;
}

const NUMBERS = {
  subject: 'sipas-style-index',
  factors: SURVEY_FACTORS,
  levels: 5,
  topLevels: 2,
  digits: 2,
  indexUnverified: true,
} as const;

export const SURVEY_RULES: readonly SurveyRules[] = [
  {
    ...NUMBERS,
    id: 'sipas-style-2017',
    validFrom: '2017-10-10',
    validTo: '2024-12-10',
    basis: { unverified: false, law: 'QĐ 2640/QĐ-BNV', source: 'hieuluat.vn' },
  },
  {
    ...NUMBERS,
    id: 'sipas-style-2024',
    validFrom: '2024-12-11',
    validTo: null,
    basis: { unverified: false, law: 'QĐ 1001/QĐ-BNV', source: 'moha.gov.vn t57042' },
  },
];
