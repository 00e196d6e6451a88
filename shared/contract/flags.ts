import { z } from 'zod';
import type { Review } from '../evaluation/flags/apply-review.ts';
import type { Flag } from '../evaluation/flags/flag.ts';

export const FLAGS_PATH = '/v1/flags';
export const FLAG_RUNS_PATH = '/v1/flags/runs';
export const FLAG_REVIEWS_PATH = '/v1/flags/reviews';

/** What one named person decided; nothing of it is ever changed or taken away. Times in ms. */
export interface ReviewView extends Omit<Review, 'flag'> {
  /** Of the flag, as the person saw it. */
  readonly revision: number;
}

/** A finding of the misuse rules. It excludes nothing by itself. */
export interface FlagView extends Flag {
  readonly unit: string;
  /** Local days: of the rating, or of the period that was looked at. */
  readonly from: string;
  readonly to: string;
  /** From 1; goes up when later data change the finding, which then waits for a decision again. */
  readonly revision: number;
  readonly firstFoundAt: number;
  readonly changedAt: number;
  /** Since when the rules no longer find it; null while they do. */
  readonly goneAt: number | null;
  /** Oldest first; the last one holds. */
  readonly reviews: readonly ReviewView[];
  /** Whether its present revision waits for a decision. */
  readonly open: boolean;
}

/** `GET /v1/flags?unit&state` with `from&to` or `period&on`, by id. */
export interface FlagList {
  readonly flags: readonly FlagView[];
  readonly next: string | null;
}
export const FLAG_STATES = ['open', 'decided', 'all'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** `POST /v1/flags/runs`: run the rules over what is stored of these days; again and again gives the same. */
export interface FlagRunRequest {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}
export interface FlagRunView {
  readonly found: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Without them the rules that need dossiers say nothing. */
  readonly dossiersKnown: boolean;
}

/** `POST /v1/flags/reviews` */
export interface FlagReviewRequest {
  readonly unit: string;
  readonly flag: string;
  /** That the person has seen; another one there now refuses the decision. */
  readonly revision: number;
  readonly decision: Review['decision'];
  readonly reason: string;
}

const ruleId = z.enum([
  'more-ratings-than-dossiers',
  'dossier-rated-twice',
  'outside-hours',
  'on-leave',
  'other-clerks-dossier',
  'too-quick',
  'codes-in-order',
  'burst',
  'high-response',
  'low-response',
  'without-code',
  'only-easy',
  'overdue-unrated',
  'off-in-shift',
  'many-impossible',
  'identical-comments',
]);
const decision = z.enum(['exclude', 'keep']);
const unit = z.string().min(1).max(64);

export const flagViewSchema: z.ZodType<FlagView> = z.strictObject({
  id: z.string(),
  rule: ruleId,
  version: z.int().min(1),
  severity: z.enum(['impossible', 'signal']),
  about: z.enum(['ratings', 'clerk']),
  clerk: z.string(),
  ratings: z.array(z.string()),
  chance: z.number().min(0).nullable(),
  data: z.record(z.string(), z.number()),
  unit: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  revision: z.int().min(1),
  firstFoundAt: z.int(),
  changedAt: z.int(),
  goneAt: z.int().nullable(),
  reviews: z.array(
    z.strictObject({
      decision,
      by: z.string(),
      reason: z.string(),
      at: z.int(),
      revision: z.int().min(1),
    }),
  ),
  open: z.boolean(),
});
export const flagListSchema: z.ZodType<FlagList> = z.strictObject({
  flags: z.array(flagViewSchema),
  next: z.string().nullable(),
});
export const flagRunRequestSchema: z.ZodType<FlagRunRequest> = z
  .strictObject({ unit, from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'before `from`' });
export const flagRunSchema: z.ZodType<FlagRunView> = z.strictObject({
  found: z.int().min(0),
  added: z.int().min(0),
  changed: z.int().min(0),
  gone: z.int().min(0),
  dossiersKnown: z.boolean(),
});
export const flagReviewRequestSchema: z.ZodType<FlagReviewRequest> = z.strictObject({
  unit,
  flag: z.string().min(1).max(300),
  revision: z.int().min(1),
  decision,
  reason: z.string().trim().min(1).max(1_000),
});
