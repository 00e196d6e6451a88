import { z } from 'zod';
import { periodTextSchema } from '../../shared/contract/reports.ts';
import { STATED_FIGURES_PATH, statedFiguresSchema } from '../../shared/contract/stated-figures.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { statedFigures } from '../statements/stated-figures.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';

export function statedFigureRoutes(app: App, parts: CentralParts): void {
  app.get(
    STATED_FIGURES_PATH,
    {
      schema: {
        summary: 'Points after the nine indices, the QĐ 766 ratio and the survey index of a period',
        tags: ['evaluation'],
        security: [{ session: [] }],
        querystring: z.strictObject({ unit: z.string().min(1).max(64), period: periodTextSchema }),
        response: {
          200: statedFiguresSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { unit, period } = request.query;
      const figures = await statedFigures(parts, unit, period);
      reply.header('cache-control', 'no-store');
      return figures ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
