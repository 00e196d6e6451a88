import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';
import type { ResponseRate } from '../evaluation/coverage.ts';
import type { Satisfaction } from '../evaluation/satisfaction.ts';
import type { FunnelVerdict } from '../evaluation/statistics/funnel.ts';
import type { Prior } from '../evaluation/statistics/shrinkage.ts';
import type { Hidden } from '../evaluation/suppression/suppress.ts';

export const CLERK_EVALUATIONS_PATH = '/v1/evaluations/clerks';
export const COUNTER_EVALUATIONS_PATH = '/v1/evaluations/counters';
export const PROCEDURE_EVALUATIONS_PATH = '/v1/evaluations/procedures';
export const UNIT_EVALUATIONS_PATH = '/v1/evaluations/units';

/** `day` … `year`: the one that `on` lies in; weeks begin on Monday. */
export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Kiosk satisfaction in one scale; `withdrawn` ratings are in none of its counts. */
export interface ScaleFigures {
  /** From all ratings. */
  readonly satisfaction: Satisfaction;
  /** From those that no reviewer excluded; both figures always stand side by side. */
  readonly afterReview: Satisfaction;
  /** Why both carry nothing but n; null where they are shown. */
  readonly hidden: Hidden | null;
  /**
   * The figure that was last shown of this very period (`at` in ms): fewer than ten ratings have come since, and the new
   * figure would tell how they were. Left out where there is none.
   */
  readonly lastShown?: { readonly at: number; readonly satisfaction: Satisfaction } | undefined;
  readonly withdrawn: number;
  /** Where the share lies among its peers, for each field of procedures with at least 100 ratings and a peer. */
  readonly funnel: readonly FieldPlace[];
  /** Empirical-Bayes share with the prior it was drawn towards; null unless asked for and shown. */
  readonly estimate: { readonly share: number; readonly prior: Prior } | null;
}
export interface FieldPlace {
  readonly field: string;
  readonly n: number;
  readonly verdict: FunnelVerdict;
}

/** How much of the work the ratings speak for. What is not known is null, never 0. */
export interface WorkContext {
  readonly ratings: number;
  /** Dossiers received in the period; null unless lists for all its days are imported. */
  readonly dossiersServed: number | null;
  readonly responseRate: ResponseRate;
  /** Screens opened for a citizen on which nobody tapped; null where kiosks always show their faces. */
  readonly openedNotTapped: number | null;
  readonly withoutCode: number;
  readonly withoutCodeShare: number | null;
  readonly timeliness: Timeliness | null;
}
/** From the dates of the dossiers received in the period. */
export interface Timeliness {
  readonly finished: number;
  readonly onTime: number;
  /** Finished late, or open after they were due. */
  readonly overdue: number;
  /** onTime / (onTime + overdue) */
  readonly onTimeShare: number | null;
  readonly interlinked: number | null;
  readonly online: number | null;
}

/** One line of any of the tables. */
export interface FiguresInContext {
  /** One for each scale that there are ratings in, the unit's present scale first and always there. */
  readonly figures: readonly ScaleFigures[];
  readonly context: WorkContext;
}

export interface ClerkFigures extends FiguresInContext {
  readonly clerk: { readonly id: string; readonly name: string; readonly title: LocalText };
}
export interface CounterFigures extends FiguresInContext {
  readonly counter: { readonly id: string; readonly number: number; readonly name: LocalText };
}
export interface ProcedureFigures extends FiguresInContext {
  readonly procedure: { readonly code: string; readonly name: string; readonly field: string };
}
export interface UnitFigures extends FiguresInContext {
  readonly unit: { readonly id: string; readonly name: LocalText };
}

interface UnitTable {
  readonly unit: { readonly id: string; readonly name: LocalText };
  /** Local calendar days of Vietnam, both included. */
  readonly from: string;
  readonly to: string;
  readonly total: readonly ScaleFigures[];
  readonly totalContext: WorkContext;
}
/** `GET /v1/evaluations/clerks?unit` with `from&to` or `period&on`; `estimate=true` adds the estimates. */
export interface ClerkEvaluations extends UnitTable {
  readonly clerks: readonly ClerkFigures[];
}
export interface CounterEvaluations extends UnitTable {
  readonly counters: readonly CounterFigures[];
}
/** By code, in pages. */
export interface ProcedureEvaluations extends UnitTable {
  /** `apart`: of the answers to the question about the procedure alone. `with-the-clerk`: of the ratings of clerks. */
  readonly asked: 'apart' | 'with-the-clerk';
  readonly procedures: readonly ProcedureFigures[];
  readonly next: string | null;
}
/** All units by id, in pages; with `field` their ratings and dossiers of that field alone, which is what can be compared. */
export interface UnitEvaluations {
  readonly from: string;
  readonly to: string;
  readonly field: string | null;
  readonly units: readonly UnitFigures[];
  readonly next: string | null;
}

const count = z.int().min(0);
const share = z.number().min(0).max(1);

const satisfactionHead = {
  figure: z.literal('kiosk-satisfaction'),
  ruleSet: z.string(),
  scale: z.string(),
  n: count,
};

export const satisfactionSchema: z.ZodType<Satisfaction> = z.union([
  z.strictObject({ ...satisfactionHead, standing: z.literal('too-few') }),
  z.strictObject({
    ...satisfactionHead,
    standing: z.enum(['indicative', 'firm', 'comparable']),
    counts: z.array(count),
    satisfied: count,
    share,
    interval: z.strictObject({ lower: share, upper: share }),
  }),
]);

const verdictSchema: z.ZodType<FunnelVerdict> = z.union([
  z.strictObject({ place: z.literal('inside') }),
  z.strictObject({ place: z.enum(['alert', 'alarm']), side: z.enum(['below', 'above']) }),
]);

const scaleFiguresSchema: z.ZodType<ScaleFigures> = z.strictObject({
  satisfaction: satisfactionSchema,
  afterReview: satisfactionSchema,
  hidden: z.enum(['too-few', 'protects-another']).nullable(),
  lastShown: z.strictObject({ at: z.int(), satisfaction: satisfactionSchema }).optional(),
  withdrawn: count,
  funnel: z.array(z.strictObject({ field: z.string(), n: count, verdict: verdictSchema })),
  estimate: z
    .strictObject({ share, prior: z.strictObject({ alpha: z.number(), beta: z.number() }) })
    .nullable(),
});

const responseRateSchema: z.ZodType<ResponseRate> = z.union([
  z.strictObject({ state: z.literal('known'), ratings: count, of: count, share }),
  z.strictObject({ state: z.enum(['not-known', 'none-served']) }),
  z.strictObject({ state: z.literal('more-than-served'), ratings: count, of: count }),
]);

const contextSchema: z.ZodType<WorkContext> = z.strictObject({
  ratings: count,
  dossiersServed: count.nullable(),
  responseRate: responseRateSchema,
  openedNotTapped: count.nullable(),
  withoutCode: count,
  withoutCodeShare: share.nullable(),
  timeliness: z
    .strictObject({
      finished: count,
      onTime: count,
      overdue: count,
      onTimeShare: share.nullable(),
      interlinked: count.nullable(),
      online: count.nullable(),
    })
    .nullable(),
});

const line = { figures: z.array(scaleFiguresSchema), context: contextSchema };
const days = { from: z.iso.date(), to: z.iso.date() };
const unitSchema = z.strictObject({ id: z.string(), name: localTextSchema });
const table = {
  unit: unitSchema,
  ...days,
  total: z.array(scaleFiguresSchema),
  totalContext: contextSchema,
};

export const clerkEvaluationsSchema: z.ZodType<ClerkEvaluations> = z.strictObject({
  ...table,
  clerks: z.array(
    z.strictObject({
      clerk: z.strictObject({ id: z.string(), name: z.string(), title: localTextSchema }),
      ...line,
    }),
  ),
});
export const counterEvaluationsSchema: z.ZodType<CounterEvaluations> = z.strictObject({
  ...table,
  counters: z.array(
    z.strictObject({
      counter: z.strictObject({ id: z.string(), number: z.int(), name: localTextSchema }),
      ...line,
    }),
  ),
});
export const procedureEvaluationsSchema: z.ZodType<ProcedureEvaluations> = z.strictObject({
  ...table,
  asked: z.enum(['apart', 'with-the-clerk']),
  procedures: z.array(
    z.strictObject({
      procedure: z.strictObject({ code: z.string(), name: z.string(), field: z.string() }),
      ...line,
    }),
  ),
  next: z.string().nullable(),
});
export const unitEvaluationsSchema: z.ZodType<UnitEvaluations> = z.strictObject({
  ...days,
  field: z.string().nullable(),
  units: z.array(z.strictObject({ unit: unitSchema, ...line })),
  next: z.string().nullable(),
});
