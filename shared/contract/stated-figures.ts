import { z } from 'zod';
import {
  INDEX_NUMBERS,
  type AgencyGrade,
  type IndexNumber,
  type StaffGrade,
} from '../evaluation/nine-index/rules.ts';
import type { OfficialRatio } from '../evaluation/qd766/ratio.ts';
import { SURVEY_FACTORS, type SurveyFactor } from '../evaluation/sipas/rules.ts';
import type { SurveyShare } from '../evaluation/sipas/survey-index.ts';

export const STATED_FIGURES_PATH = '/v1/evaluations/stated';

/** Points after the nine indices; null where blank or too few, and then the total is too. */
export interface PointsView<Grade extends string> {
  readonly indices: readonly { readonly index: IndexNumber; readonly points: number | null }[];
  readonly total: number | null;
  readonly grade: { readonly grade: Grade; readonly unverified: boolean } | null;
}

/**
 * `GET /v1/evaluations/stated?unit&period` with a calendar period (`2026-10`, `2026-Q4`, `2026`): the three figures that
 * do not come from kiosks, each under its own name. Null: nothing was stated, or no rules held for the whole period.
 */
export interface StatedFigures {
  readonly unit: string;
  readonly period: string;
  readonly nineIndex: {
    readonly ruleSet: string;
    /** The law that the points follow; null where it has not been read. */
    readonly law: string | null;
    readonly agency: PointsView<AgencyGrade>;
    readonly clerks: readonly {
      readonly clerk: { readonly id: string; readonly name: string };
      readonly points: PointsView<StaffGrade>;
    }[];
  } | null;
  readonly official: OfficialRatio | null;
  readonly survey: {
    readonly ruleSet: string;
    readonly unverified: boolean;
    readonly forms: number;
    readonly population: number | null;
    /** How many forms so many dossiers ask for; null where their number is not known. */
    readonly sampleNeeded: number | null;
    readonly factors: readonly { readonly factor: SurveyFactor; readonly share: SurveyShare }[];
    readonly overall: SurveyShare;
  } | null;
}

const count = z.int().min(0);
const AGENCY_GRADES = ['excellent', 'good', 'fair', 'average', 'weak'] as const;
const STAFF_GRADES = ['all-tasks', 'most-tasks', 'below'] as const;

function pointsSchema<Grade extends string>(grade: z.ZodType<Grade>) {
  return z.strictObject({
    indices: z.array(
      z.strictObject({ index: z.literal(INDEX_NUMBERS), points: z.number().nullable() }),
    ),
    total: z.number().nullable(),
    grade: z.strictObject({ grade, unverified: z.boolean() }).nullable(),
  });
}

const shareSchema: z.ZodType<SurveyShare> = z.union([
  z.strictObject({ standing: z.literal('too-few'), n: count }),
  z.strictObject({
    standing: z.enum(['indicative', 'firm', 'comparable']),
    n: count,
    satisfied: count,
    percent: z.number(),
    interval: z.strictObject({ lower: z.number(), upper: z.number() }),
  }),
]);

export const statedFiguresSchema: z.ZodType<StatedFigures> = z.strictObject({
  unit: z.string(),
  period: z.string(),
  nineIndex: z
    .strictObject({
      ruleSet: z.string(),
      law: z.string().nullable(),
      agency: pointsSchema(z.enum(AGENCY_GRADES)),
      clerks: z.array(
        z.strictObject({
          clerk: z.strictObject({ id: z.string(), name: z.string() }),
          points: pointsSchema(z.enum(STAFF_GRADES)),
        }),
      ),
    })
    .nullable(),
  official: z
    .strictObject({
      figure: z.literal('qd766-ratio'),
      ruleSet: z.string(),
      dossiers: count,
      counted: count,
      percent: z.number().nullable(),
      points: z.strictObject({
        petitionsOnTime: z.number(),
        petitionsSatisfied: z.number(),
        dossiers: z.number(),
        total: z.number(),
      }),
    })
    .nullable(),
  survey: z
    .strictObject({
      ruleSet: z.string(),
      unverified: z.boolean(),
      forms: count,
      population: count.nullable(),
      sampleNeeded: count.nullable(),
      factors: z.array(z.strictObject({ factor: z.enum(SURVEY_FACTORS), share: shareSchema })),
      overall: shareSchema,
    })
    .nullable(),
});
