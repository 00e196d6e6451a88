import { z } from 'zod';
import type { Satisfaction } from '../evaluation/satisfaction.ts';
import type { Hidden } from '../evaluation/suppression/suppress.ts';
import { satisfactionSchema } from './evaluations.ts';

export const CLERK_PROCEDURES_PATH = '/v1/evaluations/clerk-procedures';
export const QUARTER_PATTERN = /^20\d\d-Q[1-4]$/;

/**
 * `GET /v1/evaluations/clerk-procedures?unit&quarter` (`2026-Q3`): each clerk's ratings by procedure, of a quarter that has
 * been over for a week. Fixed quarters alone, so that no two tables can be subtracted from one another.
 */
export interface ClerkProcedures {
  readonly unit: string;
  readonly quarter: string;
  readonly scale: string;
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
  readonly clerks: readonly {
    readonly clerk: { readonly id: string; readonly name: string };
    readonly lines: readonly {
      /** Null: all that is asked for too seldom to stand by itself, or was tied to no procedure. */
      readonly procedure: string | null;
      readonly satisfaction: Satisfaction;
      readonly hidden: Hidden | null;
    }[];
  }[];
}

export const clerkProceduresSchema: z.ZodType<ClerkProcedures> = z.strictObject({
  unit: z.string(),
  quarter: z.string(),
  scale: z.string(),
  procedures: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  clerks: z.array(
    z.strictObject({
      clerk: z.strictObject({ id: z.string(), name: z.string() }),
      lines: z.array(
        z.strictObject({
          procedure: z.string().nullable(),
          satisfaction: satisfactionSchema,
          hidden: z.enum(['too-few', 'protects-another']).nullable(),
        }),
      ),
    }),
  ),
});
