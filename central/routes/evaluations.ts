import { z } from 'zod';
import {
  CLERK_EVALUATIONS_PATH,
  clerkEvaluationsSchema,
} from '../../shared/contract/evaluations.ts';
import { ROLES } from '../../shared/contract/session.ts';
import { evaluateClerks, type Period } from '../evaluations/evaluate-clerks.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { requireRole } from './require-role.ts';

const LONGEST_PERIOD_DAYS = 366;
const MS_A_DAY = 86_400_000;

const periodSchema: z.ZodType<Period> = z
  .strictObject({
    unit: z.string().min(1).max(64),
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'before `from`' })
  .refine(({ from, to }) => !(daysBetween(from, to) >= LONGEST_PERIOD_DAYS), {
    path: ['to'],
    error: `more than ${LONGEST_PERIOD_DAYS} days`,
  });

export function evaluationRoutes(app: App, parts: CentralParts, publicUrl: string | null): void {
  app.get(
    CLERK_EVALUATIONS_PATH,
    {
      onRequest: requireRole(parts, ROLES, publicUrl),
      schema: {
        summary: 'Kiosk satisfaction of each clerk of a unit in a period',
        tags: ['evaluation'],
        security: [{ session: [] }],
        querystring: periodSchema,
        response: {
          200: clerkEvaluationsSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const table = await evaluateClerks(parts.db, request.query);
      reply.header('cache-control', 'no-store');
      return table ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_A_DAY;
}
