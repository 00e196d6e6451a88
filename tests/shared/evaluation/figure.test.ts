import { describe, expect, test } from 'vitest';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';
import { fraction } from '../../../shared/evaluation/exact.ts';
import { figureNameKey, type Figure } from '../../../shared/evaluation/figure.ts';
import { NINE_INDEX_RULES } from '../../../shared/evaluation/nine-index/rules.ts';
import { agencyPoints, staffPoints } from '../../../shared/evaluation/nine-index/points.ts';
import { tallyIndices } from '../../../shared/evaluation/nine-index/tally.ts';
import { officialRatio, type officialTotal } from '../../../shared/evaluation/qd766/ratio.ts';
import { OFFICIAL_RULES } from '../../../shared/evaluation/qd766/rules.ts';
import { pickRuleSet, type RuleSet } from '../../../shared/evaluation/rule-set.ts';
import { satisfaction, SATISFACTION_RULES } from '../../../shared/evaluation/satisfaction.ts';
import { SURVEY_RULES } from '../../../shared/evaluation/sipas/rules.ts';
import { surveyIndex } from '../../../shared/evaluation/sipas/survey-index.ts';
import {
  ATTITUDE_SHARES,
  STAFF_GRADE_RULES,
} from '../../../shared/evaluation/staff-grade/rules.ts';

const KIOSK = satisfaction({ scale: 'vn-5', counts: [1, 1, 8, 40, 50] }, FIVE_LEVELS);
const OFFICIAL = officialRatio(
  { dossiers: 100, overdue: 10, complained: 0 },
  { received: 0, onTime: 0, satisfied: 0 },
  OFFICIAL_RULES[0]!,
);
const SURVEY = surveyIndex([{ factor: 'access', counts: [0, 0, 0, 10, 10] }], SURVEY_RULES[0]!);

describe('four figures under four names (domain.md §8.11)', () => {
  test('each says which it is and which rule set it used', () => {
    const blank = tallyIndices([], NINE_INDEX_RULES[0]!);
    if (!blank.ok) throw new Error(blank.problem);
    const figures: readonly Figure[] = [
      KIOSK,
      OFFICIAL,
      SURVEY,
      agencyPoints(blank.means, NINE_INDEX_RULES[0]!),
      staffPoints(blank.means, NINE_INDEX_RULES[0]!),
    ];
    expect(figures.map(figureNameKey)).toEqual([
      'figure.kiosk-satisfaction',
      'figure.qd766-ratio',
      'figure.sipas-style-index',
      'figure.nine-index-points',
      'figure.nine-index-points',
    ]);
    for (const { ruleSet } of figures) expect(ruleSet).not.toBe('');
  });

  test('the compiler refuses one where another belongs', () => {
    // @ts-expect-error the official ratio is no kiosk satisfaction
    const notKiosk: typeof KIOSK = OFFICIAL;
    // @ts-expect-error a kiosk's tally has no factor of the survey
    const notSurvey: Parameters<typeof surveyIndex>[0] = [{ scale: 'vn-5', counts: [1] }];
    // @ts-expect-error rounded points are not exact ones
    const notExact: Parameters<typeof officialTotal>[0]['CKMB'] = 8.11;
    expect([notKiosk, notSurvey, notExact]).toHaveLength(3);
    expect(fraction(811, 100)).not.toBe(notExact);
  });

  test('silence is satisfaction in the official ratio alone, which is why they never share a name', () => {
    const silent = { dossiers: 3_028, overdue: 0, complained: 0 };
    const ratio = officialRatio(
      silent,
      { received: 0, onTime: 0, satisfied: 0 },
      OFFICIAL_RULES[0]!,
    );
    expect(ratio.percent).toBe(100);
    expect(satisfaction({ scale: 'vn-5', counts: [] }, FIVE_LEVELS)).toMatchObject({
      standing: 'too-few',
      n: 0,
    });
  });
});

describe('the rule sets shipped', () => {
  const families: readonly (readonly RuleSet[])[] = [
    [SATISFACTION_RULES],
    NINE_INDEX_RULES,
    OFFICIAL_RULES,
    SURVEY_RULES,
    STAFF_GRADE_RULES,
    ATTITUDE_SHARES,
  ];

  test('have ids of their own and one valid set on each day of 2026', () => {
    const ids = families.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const family of families)
      expect(pickRuleSet(family, { from: '2026-01-01', to: '2026-12-31' }).ok).toBe(true);
  });

  test('name no article of a law, and no law that was not read', () => {
    for (const { basis } of families.flat()) {
      if (basis.unverified) expect(Object.keys(basis)).toEqual(['unverified']);
      else expect(`${basis.law} ${basis.source}`).not.toMatch(/[Đđ]iều|\bart/i);
    }
    for (const remembered of ['TT 01/2018', 'NĐ 107/2021', 'NĐ 118/2025', '116/2025/QH15'])
      expect(JSON.stringify(families)).not.toContain(remembered);
  });
});
