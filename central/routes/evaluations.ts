import { z } from 'zod';
import {
  CLERK_EVALUATIONS_PATH,
  clerkEvaluationsSchema,
  COUNTER_EVALUATIONS_PATH,
  counterEvaluationsSchema,
  PROCEDURE_EVALUATIONS_PATH,
  procedureEvaluationsSchema,
} from '../../shared/contract/evaluations.ts';
import {
  evaluateClerks,
  evaluateCounters,
  evaluateProcedures,
  type UnitOrder,
} from '../evaluations/evaluate-unit.ts';
import { checkPeriod, PERIOD_QUERY, periodIn, type PeriodQuery } from '../evaluations/period.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import type { App } from './app-type.ts';
import { cursorOf, cursorSchema, limitSchema } from './page.ts';
import { problems } from './problem-responses.ts';

export const estimateSchema = z.enum(['true', 'false']).default('false');
const shape = { unit: z.string().min(1).max(64), ...PERIOD_QUERY, estimate: estimateSchema };
const querySchema = z.strictObject(shape).check(checkPeriod);
const pagedQuerySchema = z
  .strictObject({ ...shape, limit: limitSchema, cursor: cursorSchema })
  .check(checkPeriod);

const PROBLEMS = problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found');
const head = { tags: ['evaluation'], security: [{ session: [] }] };

/** Figures of one unit with all that belongs beside them. */
export function evaluationRoutes(app: App, parts: CentralParts): void {
  procedureRoute(app, parts);

  app.get(
    CLERK_EVALUATIONS_PATH,
    {
      schema: {
        summary: 'Kiosk satisfaction of each clerk of a unit in a period',
        ...head,
        querystring: querySchema,
        response: { 200: clerkEvaluationsSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const table = await evaluateClerks(parts, orderOf(request.query));
      reply.header('cache-control', 'no-store');
      return table ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );

  app.get(
    COUNTER_EVALUATIONS_PATH,
    {
      schema: {
        summary: 'Kiosk satisfaction at each counter of a unit in a period',
        ...head,
        querystring: querySchema,
        response: { 200: counterEvaluationsSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const table = await evaluateCounters(parts, orderOf(request.query));
      reply.header('cache-control', 'no-store');
      return table ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );
}

function procedureRoute(app: App, parts: CentralParts): void {
  app.get(
    PROCEDURE_EVALUATIONS_PATH,
    {
      schema: {
        summary: 'Kiosk satisfaction with each procedure of a unit in a period',
        ...head,
        querystring: pagedQuerySchema,
        response: { 200: procedureEvaluationsSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { limit, cursor: after = '' } = request.query;
      const page = await evaluateProcedures(parts, orderOf(request.query), { after, limit });
      reply.header('cache-control', 'no-store');
      if (page === null) return sendProblem(request, reply, { code: 'not-found' });
      const { more, ...table } = page;
      const last = table.procedures.at(-1);
      return { ...table, next: more && last ? cursorOf(last.procedure.code) : null };
    },
  );
}

function orderOf(
  query: PeriodQuery & { readonly unit: string; readonly estimate: 'true' | 'false' },
): UnitOrder {
  const { unit, estimate } = query;
  return { unit, period: periodIn(query), withEstimates: estimate === 'true' };
}
