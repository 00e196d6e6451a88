import { fraction, rounded } from '../exact.ts';
import { standingOf, type Standing } from '../satisfaction.ts';
import { wilson, type Interval } from '../wilson.ts';
import type { SurveyFactor, SurveyRules } from './rules.ts';

/** Answers of a survey's form to one factor, by level from 1 (worst). A kiosk's tally has no factor and doesn't fit. */
export interface SurveyTally {
  readonly factor: SurveyFactor;
  readonly counts: readonly number[];
}

export type SurveyShare =
  | { readonly standing: 'too-few'; readonly n: number }
  | {
      readonly standing: Exclude<Standing, 'too-few'>;
      readonly n: number;
      readonly satisfied: number;
      readonly percent: number;
      readonly interval: Interval;
    };

export interface SurveyIndex {
  readonly figure: 'sipas-style-index';
  readonly ruleSet: string;
  readonly unverified: boolean;
  readonly factors: ReadonlyMap<SurveyFactor, SurveyShare>;
  /** All answers pooled; not the mean of the factors' printed percentages. */
  readonly overall: SurveyShare;
}

/** Share of the top levels, of each factor and of all answers, from raw counts, rounded once. */
export function surveyIndex(tallies: readonly SurveyTally[], rules: SurveyRules): SurveyIndex {
  const countsOf = (factor: SurveyFactor): readonly number[] =>
    sumByLevel(tallies.filter((tally) => tally.factor === factor).map(({ counts }) => counts));
  return {
    figure: 'sipas-style-index',
    ruleSet: rules.id,
    unverified: rules.indexUnverified,
    factors: new Map(rules.factors.map((factor) => [factor, shareOf(countsOf(factor), rules)])),
    overall: shareOf(sumByLevel(tallies.map(({ counts }) => counts)), rules),
  };
}

function sumByLevel(rows: readonly (readonly number[])[]): readonly number[] {
  const levels = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: levels }, (_, level) =>
    rows.reduce((sum, counts) => sum + (counts[level] ?? 0), 0),
  );
}

function shareOf(
  counts: readonly number[],
  { levels, topLevels, digits }: SurveyRules,
): SurveyShare {
  const answers = counts.slice(0, levels);
  const n = answers.reduce((sum, count) => sum + count, 0);
  const standing = standingOf(n);
  if (standing === 'too-few') return { standing, n };
  const satisfied = answers.slice(levels - topLevels).reduce((sum, count) => sum + count, 0);
  return {
    standing,
    n,
    satisfied,
    percent: rounded(fraction(satisfied * 100, n), digits),
    interval: wilson(satisfied, n),
  };
}
