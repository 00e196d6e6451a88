import { z } from 'zod';
import { deviceIdSchema, seqSchema } from '../log/entry.ts';

export const OWN_CONTESTS_PATH = '/v1/own/contests';
export const CONTESTS_PATH = '/v1/contests';

/** What a clerk says is not theirs: a stretch of time (ms), a session at the kiosk, or one rating. */
export type Contested =
  | { readonly about: 'period'; readonly from: number; readonly to: number }
  | { readonly about: 'session'; readonly session: string }
  | { readonly about: 'rating'; readonly device: string; readonly seq: number };

/** `POST /v1/own/contests` */
export interface ContestRequest {
  readonly contested: Contested;
  readonly reason: string;
}

export type ContestDecision = 'reply' | 'upheld' | 'rejected';
export interface ContestAnswer {
  readonly decision: ContestDecision;
  readonly text: string;
  readonly by: string;
  readonly at: number;
}
/** As the clerk sees it: how many ratings it is about stays unsaid, or ratings could be felt out one by one. */
export interface OwnContest {
  readonly id: number;
  readonly contested: Contested;
  readonly reason: string;
  readonly madeAt: number;
  readonly state: 'open' | 'upheld' | 'rejected';
  readonly answers: readonly ContestAnswer[];
}
export interface OwnContests {
  readonly contests: readonly OwnContest[];
}
/** `GET /v1/contests?unit`: as the manager sees it, the oldest first. */
export interface ContestView extends OwnContest {
  readonly clerk: string;
  readonly madeBy: string;
  /** Ratings that it is about: those left out once upheld, otherwise those it would leave out now. */
  readonly ratings: number;
}
export interface ContestList {
  readonly contests: readonly ContestView[];
}
/** `POST /v1/contests/{id}/answers`: replies as many as it takes, one decision. */
export interface ContestAnswerRequest {
  readonly unit: string;
  readonly decision: ContestDecision;
  readonly text: string;
}

const id = z.string().min(1).max(64);
const ms = z.int().min(0);
const text = z.string().trim().min(10).max(4000);
const decision = z.enum(['reply', 'upheld', 'rejected']);

const contestedSchema: z.ZodType<Contested> = z
  .discriminatedUnion('about', [
    z.strictObject({ about: z.literal('period'), from: ms, to: ms }),
    z.strictObject({ about: z.literal('session'), session: id }),
    z.strictObject({ about: z.literal('rating'), device: deviceIdSchema, seq: seqSchema }),
  ])
  .refine((what) => what.about !== 'period' || what.from < what.to, 'must end after it begins');

export const contestRequestSchema: z.ZodType<ContestRequest> = z.strictObject({
  contested: contestedSchema,
  reason: text,
});
const ownShape = {
  id: z.int(),
  contested: contestedSchema,
  reason: z.string(),
  madeAt: ms,
  state: z.enum(['open', 'upheld', 'rejected']),
  answers: z.array(z.strictObject({ decision, text: z.string(), by: z.string(), at: ms })),
};
export const ownContestSchema: z.ZodType<OwnContest> = z.strictObject(ownShape);
export const ownContestsSchema: z.ZodType<OwnContests> = z.strictObject({
  contests: z.array(ownContestSchema),
});
export const contestViewSchema: z.ZodType<ContestView> = z.strictObject({
  ...ownShape,
  clerk: id,
  madeBy: z.string(),
  ratings: z.int().min(0),
});
export const contestListSchema: z.ZodType<ContestList> = z.strictObject({
  contests: z.array(contestViewSchema),
});
export const contestAnswerRequestSchema: z.ZodType<ContestAnswerRequest> = z.strictObject({
  unit: id,
  decision,
  text,
});
