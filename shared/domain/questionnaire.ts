import { z } from 'zod';
import { FIVE_LEVELS, scaleSchema, type Scale } from './scale.ts';
import { localTextSchema, type LocalText } from './local-text.ts';

/**
 * Where a reason belongs. `clerk-figure`: part of what the clerk is rated by. `procedure`: about the rules or another
 * agency, so the clerk's figure stays free of it. `pakn`: an accusation, for the office that handles phản ánh, kiến nghị.
 */
export type Destination = 'clerk-figure' | 'procedure' | 'pakn';

export interface Reason {
  readonly id: string;
  readonly label: LocalText;
  readonly destination: Destination;
}

/** The optional second question: the procedure rated apart from the clerk. */
export interface ProcedureQuestion {
  readonly text: LocalText;
  readonly scale: Scale;
}

/**
 * A published wording; a change of it is a new id, because answers are stored with it. The same reasons are offered at
 * every level of the rating, in this order, none chosen, any number of them, and all may be skipped.
 */
export interface Questionnaire {
  readonly id: string;
  readonly reasons: readonly Reason[];
  readonly procedureQuestion: ProcedureQuestion | null;
}

/** UTF-16 units, as the keyboard counts them. */
export const COMMENT_MAX_LENGTH = 1000;

export const reasonIdSchema: z.ZodType<string> = z
  .string()
  .regex(/^[a-z][a-z-]{0,39}$/, 'small letters and hyphens');

const reasonSchema: z.ZodType<Reason> = z.strictObject({
  id: reasonIdSchema,
  label: localTextSchema,
  destination: z.enum(['clerk-figure', 'procedure', 'pakn']),
});

export const questionnaireSchema: z.ZodType<Questionnaire> = z
  .strictObject({
    id: z.string().min(1).max(64),
    // More than twelve don't fit a screen without scrolling.
    reasons: z.array(reasonSchema).min(1).max(12),
    procedureQuestion: z.strictObject({ text: localTextSchema, scale: scaleSchema }).nullable(),
  })
  .refine(
    ({ reasons }) => new Set(reasons.map(({ id }) => id)).size === reasons.length,
    'each reason once',
  );

/** The reasons of domain.md §8.8; `harassment` is what that list names beside extra charges. */
const REASONS: readonly Reason[] = [
  {
    id: 'time',
    label: { vi: 'Thời gian giải quyết', en: 'Time taken' },
    destination: 'procedure',
  },
  {
    id: 'unclear-guidance',
    label: { vi: 'Hướng dẫn chưa rõ', en: 'Unclear guidance' },
    destination: 'clerk-figure',
  },
  {
    id: 'attitude',
    label: { vi: 'Thái độ phục vụ', en: 'Attitude of the clerk' },
    destination: 'clerk-figure',
  },
  {
    id: 'many-trips',
    label: { vi: 'Phải đi lại nhiều lần', en: 'Had to come several times' },
    destination: 'procedure',
  },
  {
    id: 'extra-papers',
    label: { vi: 'Yêu cầu giấy tờ ngoài quy định', en: 'Asked for papers beyond the rules' },
    destination: 'clerk-figure',
  },
  {
    id: 'extra-charges',
    label: { vi: 'Chi phí ngoài quy định', en: 'Charges beyond the rules' },
    destination: 'pakn',
  },
  {
    id: 'harassment',
    label: { vi: 'Gây phiền hà, nhũng nhiễu', en: 'Harassment or demands' },
    destination: 'pakn',
  },
  // Nobody can say whom it concerns, so it counts against no clerk.
  { id: 'other', label: { vi: 'Lý do khác', en: 'Another reason' }, destination: 'procedure' },
];

export const DEFAULT_QUESTIONNAIRE: Questionnaire = {
  id: 'vn-reasons-1',
  reasons: REASONS,
  procedureQuestion: null,
};

/** The default for offices that rate the procedure apart. */
export const DEFAULT_PROCEDURE_QUESTION: ProcedureQuestion = {
  text: {
    vi: 'Ông/Bà đánh giá như thế nào về thủ tục này (giấy tờ, các bước, thời hạn)?',
    en: 'How do you rate this procedure (papers, steps, time limit)?',
  },
  scale: FIVE_LEVELS,
};

/** Chosen reasons by where they belong, in the order of the questionnaire. `unknown`: ids of another version. */
export interface RoutedReasons extends Readonly<Record<Destination, readonly string[]>> {
  readonly unknown: readonly string[];
}

export function routeReasons(
  { reasons }: Pick<Questionnaire, 'reasons'>,
  chosen: readonly string[],
): RoutedReasons {
  const picked = new Set(chosen);
  const idsFor = (destination: Destination): readonly string[] =>
    reasons
      .filter((reason) => reason.destination === destination && picked.has(reason.id))
      .map(({ id }) => id);
  const known = new Set(reasons.map(({ id }) => id));
  return {
    'clerk-figure': idsFor('clerk-figure'),
    procedure: idsFor('procedure'),
    pakn: idsFor('pakn'),
    unknown: [...picked].filter((id) => !known.has(id)),
  };
}
