import { z } from 'zod';
import { WORKING_HOURS_PATH, workingHoursSchema } from '../../shared/contract/working-hours.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { readWorkingHours, writeWorkingHours } from '../store/working-hours.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const head = {
  tags: ['kiosk settings'],
  security: [{ session: [] }],
  params: z.object({ unit: z.string().min(1).max(64) }),
};
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed', 'not-found'] as const;

export function workingHoursRoutes(app: App, parts: CentralParts): void {
  app.get(
    WORKING_HOURS_PATH,
    {
      schema: {
        ...head,
        summary: 'The week of an office',
        response: { 200: workingHoursSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      const stretches = await readWorkingHours(parts.db.read, request.params.unit);
      return stretches ? { stretches } : sendProblem(request, reply, { code: 'not-found' });
    },
  );

  app.put(
    WORKING_HOURS_PATH,
    {
      schema: {
        ...head,
        summary: 'Set the week of an office; kiosks take it over by themselves',
        body: workingHoursSchema,
        response: {
          200: workingHoursSchema,
          ...problems('malformed-request', 'cross-site', ...REFUSALS),
        },
      },
    },
    async (request, reply) => {
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const { stretches } = request.body;
      const saved = await writeWorkingHours(parts.db.write, request.params.unit, stretches, audit);
      return saved ? { stretches } : sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
