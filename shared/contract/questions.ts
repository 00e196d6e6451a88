import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';
import {
  questionnaireSchema,
  reasonIdSchema,
  type Destination,
  type Questionnaire,
} from '../domain/questionnaire.ts';

/** `:unit` stands for the unit's id. */
export const QUESTIONS_PATH = '/v1/units/:unit/questions';

/** `GET /v1/units/{unit}/questions` */
export interface QuestionsView {
  /** What citizens are asked beyond the tap; null: nothing. */
  readonly questionnaire: Questionnaire | null;
  /** The product's own, to begin with or to come back to. */
  readonly usual: Questionnaire;
  /** Every reason that was ever offered there, as it was worded last: answers to it stay. */
  readonly everOffered: readonly OfferedReason[];
}
export interface OfferedReason {
  readonly id: string;
  readonly label: LocalText;
}

export interface ReasonRequest {
  /** Null for a new one: the centre names it after its English words. */
  readonly id: string | null;
  readonly label: LocalText;
  readonly destination: Destination;
}

/** `PUT /v1/units/{unit}/questions`; null asks for nothing beyond the tap. The centre gives each wording its id. */
export interface QuestionsRequest {
  readonly questions: {
    readonly reasons: readonly ReasonRequest[];
    /** Words of the question about the procedure; null: the product's own. */
    readonly procedureQuestion: LocalText | null;
  } | null;
}

/** More don't fit a screen without scrolling. */
export const MOST_REASONS = 12;

const reasonSchema: z.ZodType<ReasonRequest> = z.strictObject({
  id: reasonIdSchema.nullable(),
  label: localTextSchema,
  destination: z.enum(['clerk-figure', 'procedure', 'pakn']),
});

const reasonsSchema = z
  .array(reasonSchema)
  .min(1)
  .max(MOST_REASONS)
  .refine((reasons) => {
    const ids = reasons.flatMap(({ id }) => (id === null ? [] : [id]));
    return new Set(ids).size === ids.length;
  }, 'each reason once');

export const questionsViewSchema: z.ZodType<QuestionsView> = z.strictObject({
  questionnaire: questionnaireSchema.nullable(),
  usual: questionnaireSchema,
  everOffered: z.array(z.strictObject({ id: reasonIdSchema, label: localTextSchema })),
});
export const questionsRequestSchema: z.ZodType<QuestionsRequest> = z.strictObject({
  questions: z
    .strictObject({ reasons: reasonsSchema, procedureQuestion: localTextSchema.nullable() })
    .nullable(),
});
