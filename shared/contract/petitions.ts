import { z } from 'zod';
import type { FeedbackAbout } from '../domain/feedback.ts';
import type { PetitionStep } from '../evaluation/qd766/rules.ts';

export const PETITIONS_PATH = '/v1/petitions';

/** How an accusation turned out; one found false does not count against anybody. */
export type PetitionOutcome = 'founded' | 'unfounded';

export interface PetitionStepView {
  readonly step: PetitionStep;
  readonly outcome: PetitionOutcome | null;
  readonly text: string;
  readonly by: string;
  readonly at: number;
}
/** Local days; `due` null while what it counts from has not happened. */
export interface PetitionDeadline {
  readonly step: PetitionStep;
  readonly due: string | null;
  readonly doneOn: string | null;
  readonly late: boolean;
}
/** What was written to the office in the kiosk's form. `about` null: it could not be opened. */
export interface FeedbackView {
  readonly about: FeedbackAbout | null;
  readonly hasContact: boolean;
}
export interface PetitionView {
  readonly id: number;
  /** Null where it is about no clerk. */
  readonly clerk: string | null;
  readonly receivedOn: string;
  readonly ruleSet: string;
  readonly reasons: readonly string[];
  /** Masked. */
  readonly comment: string | null;
  /** Null where it came with a rating. */
  readonly feedback: FeedbackView | null;
  readonly steps: readonly PetitionStepView[];
  readonly deadlines: readonly PetitionDeadline[];
}
/** `GET /v1/petitions?unit`: those overdue first, each part the oldest first. */
export interface PetitionList {
  readonly petitions: readonly PetitionView[];
}
/** `POST /v1/petitions/{id}/open`: what was written, as it was, for who handles it; each time is on record. */
export interface PetitionOpenRequest {
  readonly unit: string;
}
/** `POST /v1/petitions/{id}/steps`; `outcome` for handling and nothing else. */
export interface PetitionStepRequest {
  readonly unit: string;
  readonly step: PetitionStep;
  readonly outcome: PetitionOutcome | null;
  readonly text: string;
}

const id = z.string().min(1).max(64);
const step: z.ZodType<PetitionStep> = z.enum(['refusal', 'more-asked', 'handling', 'publication']);
const outcome = z.enum(['founded', 'unfounded']).nullable();
const day = z.iso.date();

export const petitionViewSchema: z.ZodType<PetitionView> = z.strictObject({
  id: z.int(),
  clerk: id.nullable(),
  receivedOn: day,
  ruleSet: z.string(),
  reasons: z.array(z.string()),
  comment: z.string().nullable(),
  feedback: z
    .strictObject({ about: z.enum(['report', 'proposal']).nullable(), hasContact: z.boolean() })
    .nullable(),
  steps: z.array(z.strictObject({ step, outcome, text: z.string(), by: z.string(), at: z.int() })),
  deadlines: z.array(
    z.strictObject({ step, due: day.nullable(), doneOn: day.nullable(), late: z.boolean() }),
  ),
});
export const petitionListSchema: z.ZodType<PetitionList> = z.strictObject({
  petitions: z.array(petitionViewSchema),
});
export const petitionStepRequestSchema: z.ZodType<PetitionStepRequest> = z
  .strictObject({ unit: id, step, outcome, text: z.string().trim().min(10).max(4000) })
  .refine((request) => (request.step === 'handling') === (request.outcome !== null), {
    path: ['outcome'],
    error: 'for handling and nothing else',
  });
export const petitionOpenRequestSchema: z.ZodType<PetitionOpenRequest> = z.strictObject({
  unit: id,
});
