import type { ReportForm } from '../../shared/contract/reports.ts';
import { NINE_INDEX_RULES } from '../../shared/evaluation/nine-index/rules.ts';
import { OFFICIAL_RULES } from '../../shared/evaluation/qd766/rules.ts';
import { pickRuleSet, type RuleSet } from '../../shared/evaluation/rule-set.ts';
import { SATISFACTION_RULES } from '../../shared/evaluation/satisfaction.ts';
import { SURVEY_RULES } from '../../shared/evaluation/sipas/rules.ts';
import type { ReportPeriod } from './period.ts';
import type { Cut, ReportSnapshot } from './snapshot.ts';

/** Forms that show rows of one unit, so that one can betray what another hides. */
export const UNIT_FORMS: readonly ReportForm[] = [
  'overview',
  'clerks',
  'counters',
  'procedures',
  'procedures-review',
];

export function isProvincial(form: ReportForm): boolean {
  return form === 'form-03' || form === 'units' || form === 'units-comparison';
}

/** What a form's figures are cut by. */
export function cutsOf(form: ReportForm): readonly Exclude<Cut, 'answers'>[] {
  switch (form) {
    case 'overview':
    case 'clerks':
    case 'counters':
    case 'procedures':
    case 'procedures-review':
      return ['unit', 'clerk', 'counter', 'procedure'];
    case 'units':
      return ['unit'];
    case 'units-comparison':
      return ['field'];
    case 'form-01':
    case 'form-02':
    case 'form-03':
      return [];
  }
}

export function ruleSetsOf(form: ReportForm, period: ReportPeriod): ReportSnapshot['ruleSets'] {
  const satisfaction = idOf([SATISFACTION_RULES], period);
  const nineIndex = idOf(NINE_INDEX_RULES, period);
  switch (form) {
    case 'overview':
      return {
        satisfaction,
        nineIndex,
        official: idOf(OFFICIAL_RULES, period),
        survey: idOf(SURVEY_RULES, period),
      };
    case 'form-01':
    case 'form-02':
    case 'form-03':
      return { satisfaction: null, nineIndex, official: null };
    case 'clerks':
    case 'counters':
    case 'procedures':
    case 'procedures-review':
    case 'units':
    case 'units-comparison':
      return { satisfaction, nineIndex: null, official: null };
  }
}

function idOf(sets: readonly RuleSet[], period: ReportPeriod): string | null {
  const picked = pickRuleSet(sets, period);
  return picked.ok ? picked.ruleSet.id : null;
}
