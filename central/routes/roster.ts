import { z } from 'zod';
import { ROSTER_PATH, rosterSchema } from '../../shared/contract/roster.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { readRoster } from '../store/roster-list.ts';
import type { App } from './app-type.ts';
import { clerkRoutes } from './clerks.ts';
import { counterRoutes } from './counters.ts';
import { problems } from './problem-responses.ts';

/** Who works in an office, at which counters. */
export function rosterRoutes(app: App, parts: CentralParts): void {
  app.get(
    ROSTER_PATH,
    {
      schema: {
        tags: ['roster'],
        security: [{ session: [] }],
        summary: 'The counters and clerks of a unit, those who left among them',
        params: z.object({ unit: z.string().min(1).max(64) }),
        response: {
          200: rosterSchema,
          ...problems('signed-out', 'role-missing', 'password-change-needed', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const roster = await readRoster(parts.db.read, request.params.unit, parts.now());
      return roster ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );
  clerkRoutes(app, parts);
  counterRoutes(app, parts);
}
