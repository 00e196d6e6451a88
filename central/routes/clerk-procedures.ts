import { z } from 'zod';
import {
  CLERK_PROCEDURES_PATH,
  clerkProceduresSchema,
  QUARTER_PATTERN,
} from '../../shared/contract/clerk-procedures.ts';
import { clerkProcedures } from '../evaluations/clerk-procedures.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';

export function clerkProcedureRoutes(app: App, parts: CentralParts): void {
  app.get(
    CLERK_PROCEDURES_PATH,
    {
      schema: {
        summary: 'Each clerk’s ratings by procedure, of a quarter that has been over for a week',
        tags: ['evaluation'],
        security: [{ session: [] }],
        querystring: z.strictObject({
          unit: z.string().min(1).max(64),
          quarter: z.string().regex(QUARTER_PATTERN),
        }),
        response: {
          200: clerkProceduresSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { unit, quarter } = request.query;
      const table = await clerkProcedures(parts, unit, quarter);
      reply.header('cache-control', 'no-store');
      return table ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
