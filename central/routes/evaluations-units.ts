import { z } from 'zod';
import { UNIT_EVALUATIONS_PATH, unitEvaluationsSchema } from '../../shared/contract/evaluations.ts';
import { unitsOf } from '../accounts/scope.ts';
import { evaluateUnits } from '../evaluations/evaluate-units.ts';
import { checkPeriod, PERIOD_QUERY, periodIn } from '../evaluations/period.ts';
import type { CentralParts } from '../parts.ts';
import type { App } from './app-type.ts';
import { scopeOf } from './guard.ts';
import { estimateSchema } from './evaluations.ts';
import { cursorOf, cursorSchema, limitSchema } from './page.ts';
import { problems } from './problem-responses.ts';

const querySchema = z
  .strictObject({
    ...PERIOD_QUERY,
    field: z.string().min(1).max(200).optional(),
    estimate: estimateSchema,
    limit: limitSchema,
    cursor: cursorSchema,
  })
  .check(checkPeriod);

export function unitEvaluationRoutes(app: App, parts: CentralParts): void {
  app.get(
    UNIT_EVALUATIONS_PATH,
    {
      schema: {
        summary: 'Kiosk satisfaction of the units in a period, comparable within one field',
        tags: ['evaluation'],
        security: [{ session: [] }],
        querystring: querySchema,
        response: {
          200: unitEvaluationsSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing'),
        },
      },
    },
    async (request, reply) => {
      const { field = null, estimate, limit, cursor: after = '' } = request.query;
      const among = unitsOf(scopeOf(request));
      const order = { among, field, after, limit, withEstimates: estimate === 'true' };
      const page = await evaluateUnits(parts, { ...order, period: periodIn(request.query) });
      const { more, ...table } = page;
      const last = table.units.at(-1);
      reply.header('cache-control', 'no-store');
      return { ...table, next: more && last ? cursorOf(last.unit.id) : null };
    },
  );
}
