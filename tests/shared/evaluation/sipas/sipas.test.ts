import { describe, expect, test } from 'vitest';
import { add, fraction, rounded, ZERO } from '../../../../shared/evaluation/exact.ts';
import { pickRuleSet } from '../../../../shared/evaluation/rule-set.ts';
import { SURVEY_FACTORS, SURVEY_RULES } from '../../../../shared/evaluation/sipas/rules.ts';
import {
  daNangSampleSize,
  surveySampleSize,
} from '../../../../shared/evaluation/sipas/sample-size.ts';
import { surveyIndex } from '../../../../shared/evaluation/sipas/survey-index.ts';

const RULES = SURVEY_RULES[1]!;

describe('sample size (domain.md §2)', () => {
  test.each([
    [3_028, 354],
    [1, 1],
    [400, 200],
    [0, 0],
    [1_000_000, 400],
  ])('n = N/(1+N·0.05²): %i → %i', (population, sample) => {
    expect(surveySampleSize(population)).toBe(sample);
  });

  test.each([
    [3_028, 606],
    [200, 200],
    [201, 61],
    [1_000, 300],
    [1_001, 201],
    [5_000, 1_000],
    [5_001, 501],
  ])('Đà Nẵng: %i → %i', (dossiers, sample) => {
    expect(daNangSampleSize(dossiers)).toBe(sample);
  });
});

describe('SIPAS-style index', () => {
  const tallies = SURVEY_FACTORS.map((factor, at) => ({
    factor,
    counts: [1, 2, 7 + at, 50, 40],
  }));

  test('is the share of the top two of five, of each factor and of all answers', () => {
    const index = surveyIndex(tallies, RULES);
    expect(index).toMatchObject({ figure: 'sipas-style-index', unverified: true });
    expect(index.factors.get('access')).toMatchObject({ n: 100, satisfied: 90, percent: 90 });
    expect(index.factors.get('feedback')).toMatchObject({ n: 104, percent: 86.54 });
    expect(index.overall).toMatchObject({ n: 510, satisfied: 450, percent: 88.24 });
  });

  test('shows nothing but n below ten, and a factor nobody answered has none', () => {
    const index = surveyIndex([{ factor: 'access', counts: [0, 0, 0, 0, 9] }], RULES);
    expect(index.factors.get('access')).toEqual({ standing: 'too-few', n: 9 });
    expect(index.factors.get('result')).toEqual({ standing: 'too-few', n: 0 });
  });

  test.each([
    ['2024-12-10', 'sipas-style-2017'],
    ['2024-12-11', 'sipas-style-2024'],
  ])('on %s the rules are %s', (day, id) => {
    const picked = pickRuleSet(SURVEY_RULES, { from: day, to: day });
    expect(picked).toMatchObject({ ok: true, ruleSet: { id } });
  });
});

describe('published sums hold in exact arithmetic', () => {
  const percent = (part: number, whole: number): number => rounded(fraction(part * 100, whole), 2);
  const sum = (hundredths: readonly number[]): number =>
    rounded(hundredths.map((one) => fraction(one, 100)).reduce(add, ZERO), 2);

  test('Đà Nẵng, first half of 2014: 20 of 7,725 dissatisfied', () => {
    expect(7_725 + 4_669).toBe(12_394);
    expect(percent(20, 7_725)).toBe(0.26);
    expect(sum([9823, 151, 26])).toBe(100);
    expect(sum([9745, 167, 88])).toBe(100);
  });

  test('SIPAS 2024: harassment adds up, and the steps between the years are right', () => {
    expect(sum([9006, 898, 96])).toBe(100);
    expect(sum([8008, 258])).toBe(82.66);
    expect(sum([8266, 128])).toBe(83.94);
  });

  test('HCMC 2021: 290 + 9 + 2 + 11 of 312 wards', () => {
    expect(290 + 9 + 2 + 11).toBe(312);
    expect(percent(290, 312)).toBe(92.95);
  });
});
