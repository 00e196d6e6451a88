import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';
import type { Satisfaction } from '../evaluation/satisfaction.ts';

export const CLERK_EVALUATIONS_PATH = '/v1/evaluations/clerks';

/** Kiosk satisfaction in one scale; `withdrawn` ratings are in none of its counts. */
export interface ScaleFigures {
  readonly satisfaction: Satisfaction;
  readonly withdrawn: number;
}

export interface ClerkFigures {
  readonly clerk: { readonly id: string; readonly name: string; readonly title: LocalText };
  /** One for each scale that the clerk was rated in, the unit's present scale first and always there. */
  readonly figures: readonly ScaleFigures[];
}

/** `GET /v1/evaluations/clerks?unit&from&to`; days are local calendar days of Vietnam, both included. */
export interface ClerkEvaluations {
  readonly unit: { readonly id: string; readonly name: LocalText };
  readonly from: string;
  readonly to: string;
  readonly clerks: readonly ClerkFigures[];
  readonly total: readonly ScaleFigures[];
}

const count = z.int().min(0);
const share = z.number().min(0).max(1);

const satisfactionHead = {
  figure: z.literal('kiosk-satisfaction'),
  ruleSet: z.string(),
  scale: z.string(),
  n: count,
};

const satisfactionSchema: z.ZodType<Satisfaction> = z.union([
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

const scaleFiguresSchema: z.ZodType<ScaleFigures> = z.strictObject({
  satisfaction: satisfactionSchema,
  withdrawn: count,
});

export const clerkEvaluationsSchema: z.ZodType<ClerkEvaluations> = z.strictObject({
  unit: z.strictObject({ id: z.string(), name: localTextSchema }),
  from: z.iso.date(),
  to: z.iso.date(),
  clerks: z.array(
    z.strictObject({
      clerk: z.strictObject({ id: z.string(), name: z.string(), title: localTextSchema }),
      figures: z.array(scaleFiguresSchema),
    }),
  ),
  total: z.array(scaleFiguresSchema),
});
