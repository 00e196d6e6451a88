import { z } from 'zod';
import {
  periodTextSchema,
  reportFormSchema,
  type ReportForm,
} from '../../shared/contract/reports.ts';
import {
  localeSchema,
  localTextSchema,
  type Locale,
  type LocalText,
} from '../../shared/domain/local-text.ts';
import { scaleSchema, type Scale } from '../../shared/domain/scale.ts';
import { INDEX_NUMBERS } from '../../shared/evaluation/nine-index/rules.ts';
import type { IndexRow } from '../../shared/evaluation/nine-index/tally.ts';
import { SURVEY_FACTORS, type SurveyFactor } from '../../shared/evaluation/sipas/rules.ts';
import { hashSchema } from '../../shared/log/entry.ts';
import type { Hidden } from '../../shared/evaluation/suppression/suppress.ts';

/** `answers`: what the unit's citizens said of procedures, all together, where they are asked apart from the clerk. */
export type Cut = 'unit' | 'clerk' | 'counter' | 'procedure' | 'field' | 'answers';

export interface SnapshotUnit {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly parent: LocalText;
}

/** A clerk, counter, procedure or field of a unit under the name it had when the snapshot was taken. */
export interface SnapshotName {
  readonly unit: string;
  readonly cut: Exclude<Cut, 'unit' | 'answers'>;
  readonly id: string;
  readonly name: LocalText;
  /** A procedure's field; '' otherwise. */
  readonly field: string;
}

/**
 * Raw counts of one month, n1 … n5; `excluded` were taken out by a reviewer and are in none of `counts`, withdrawn
 * ratings are in neither. `id` is '' for the unit itself.
 */
export interface SnapshotCount {
  readonly unit: string;
  readonly cut: Cut;
  readonly id: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly scale: string;
  readonly counts: readonly number[];
  readonly excluded: readonly number[];
  readonly withdrawn: number;
}

/** A line that may not be shown, decided when the snapshot was taken. `id` is '' for sums and for the rest of a cut. */
export interface SnapshotHidden {
  readonly unit: string;
  readonly cut: Cut;
  readonly id: string;
  readonly scale: string;
  readonly why: Hidden;
  /** What was last shown of it for the same days, and when; null where nothing was. */
  readonly last: { readonly at: string; readonly counts: readonly number[] } | null;
}

/** Dossiers of a clerk (null: of the unit) in the report's period, from the one-stop software. */
export interface SnapshotDossiers {
  readonly unit: string;
  readonly clerk: string | null;
  readonly received: number;
  readonly resolved: number;
  readonly overdue: number;
}

/** Answers to one of the nine indices about a clerk (null: the unit). */
export interface SnapshotIndex {
  readonly unit: string;
  readonly clerk: string | null;
  readonly row: IndexRow;
}

/** QĐ 766: what the national portal counted for the unit. */
export interface SnapshotOfficial {
  readonly unit: string;
  readonly dossiers: number;
  readonly overdue: number;
  readonly disliked: number;
  readonly petitions: number;
  readonly petitionsOnTime: number;
  readonly petitionsSatisfied: number;
}

/** Answers to a survey's forms by factor and level from 1 (worst). */
export interface SnapshotSurvey {
  readonly unit: string;
  readonly forms: number;
  /** Dossiers of the period, which the sample was drawn from; null where nobody knows. */
  readonly population: number | null;
  readonly factors: readonly {
    readonly factor: SurveyFactor;
    readonly counts: readonly number[];
  }[];
}

export interface SnapshotWording {
  readonly scale: string;
  /** Null where nothing was asked beyond the tap. */
  readonly questionnaire: string | null;
}

/** Where a kiosk's log ended, as the centre held it, when the snapshot was taken. */
export interface SnapshotHead {
  readonly unit: string;
  /** Number on the counter's plate. */
  readonly counter: number;
  readonly device: string;
  readonly seq: number;
  /** Lower-case hex SHA-256. */
  readonly hash: string;
}

/** Everything a report is computed from. Null parts are not known to the centre, which is not the same as none. */
export interface ReportSnapshot {
  readonly version: 1;
  readonly form: ReportForm;
  readonly locale: Locale;
  readonly period: string;
  /** ISO 8601, UTC */
  readonly takenAt: string;
  /** The unit that reports. */
  readonly unit: string;
  readonly units: readonly SnapshotUnit[];
  readonly scales: readonly Scale[];
  /** The rule sets of the figures in the report; null where it has no such figure, or none held for its period. */
  readonly ruleSets: {
    readonly satisfaction: string | null;
    readonly nineIndex: string | null;
    readonly official: string | null;
    readonly survey?: string | null | undefined;
  };
  readonly names: readonly SnapshotName[];
  /** Of every month that the period or an earlier report's period covers. */
  readonly counts: readonly SnapshotCount[];
  /** Periods of earlier reports of the unit in order; what they showed must not betray what this one hides. */
  readonly earlier: readonly string[];
  /** Left out where the counts and `earlier` decide. */
  readonly hidden?: readonly SnapshotHidden[] | undefined;
  readonly dossiers: readonly SnapshotDossiers[] | null;
  readonly indices: readonly SnapshotIndex[] | null;
  readonly official: readonly SnapshotOfficial[] | null;
  /** Scale and questionnaire that the unit asked with in the period; left out where it is not known. */
  readonly wordings?: readonly SnapshotWording[] | undefined;
  /** Said where the data are invented; left out otherwise. */
  readonly demo?: true | undefined;
  /** Left out where the report has no such section. */
  readonly survey?: SnapshotSurvey | null | undefined;
  /** Of every kiosk of the units that ever sent anything; left out where none did. */
  readonly heads?: readonly SnapshotHead[] | undefined;
}

const count = z.int().min(0);
const text = z.string();
const cut = z.enum(['unit', 'clerk', 'counter', 'procedure', 'field', 'answers']);
const counts = z.array(count);

export const snapshotSchema: z.ZodType<ReportSnapshot> = z.strictObject({
  version: z.literal(1),
  form: reportFormSchema,
  locale: localeSchema,
  period: periodTextSchema,
  takenAt: z.iso.datetime(),
  unit: text,
  units: z.array(
    z.strictObject({ id: text, code: text, name: localTextSchema, parent: localTextSchema }),
  ),
  scales: z.array(scaleSchema),
  ruleSets: z.strictObject({
    satisfaction: text.nullable(),
    nineIndex: text.nullable(),
    official: text.nullable(),
    survey: text.nullable().optional(),
  }),
  names: z.array(
    z.strictObject({
      unit: text,
      cut: cut.exclude(['unit', 'answers']),
      id: text,
      name: z.strictObject({ vi: text, en: text }),
      field: text,
    }),
  ),
  counts: z.array(
    z.strictObject({
      unit: text,
      cut,
      id: text,
      month: z.string().regex(/^\d{4}-\d\d$/),
      scale: text,
      counts: z.array(count).length(5),
      excluded: z.array(count).length(5),
      withdrawn: count,
    }),
  ),
  earlier: z.array(periodTextSchema),
  hidden: z
    .array(
      z.strictObject({
        unit: text,
        cut,
        id: text,
        scale: text,
        why: z.enum(['too-few', 'protects-another']),
        last: z.strictObject({ at: z.iso.datetime(), counts }).nullable(),
      }),
    )
    .optional(),
  dossiers: z
    .array(
      z.strictObject({
        unit: text,
        clerk: text.nullable(),
        received: count,
        resolved: count,
        overdue: count,
      }),
    )
    .nullable(),
  indices: z
    .array(
      z.strictObject({
        unit: text,
        clerk: text.nullable(),
        row: z.strictObject({
          index: z.literal(INDEX_NUMBERS),
          by: z.enum(['citizen', 'system', 'agency', 'authority']),
          points: count,
          answers: count,
        }),
      }),
    )
    .nullable(),
  official: z
    .array(
      z.strictObject({
        unit: text,
        dossiers: count,
        overdue: count,
        disliked: count,
        petitions: count,
        petitionsOnTime: count,
        petitionsSatisfied: count,
      }),
    )
    .nullable(),
  wordings: z.array(z.strictObject({ scale: text, questionnaire: text.nullable() })).optional(),
  demo: z.literal(true).optional(),
  survey: z
    .strictObject({
      unit: text,
      forms: count,
      population: count.nullable(),
      factors: z.array(
        z.strictObject({ factor: z.enum(SURVEY_FACTORS), counts: z.array(count).length(5) }),
      ),
    })
    .nullable()
    .optional(),
  heads: z
    .array(
      z.strictObject({
        unit: text,
        counter: z.int(),
        device: text,
        seq: z.int().min(1),
        hash: hashSchema,
      }),
    )
    .min(1)
    .optional(),
});
