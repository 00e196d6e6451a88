import { z } from 'zod';
import {
  REPORT_RUNS_PATH,
  REPORT_SCHEDULES_PATH,
  reportRunViewSchema,
  reportScheduleRequestSchema,
  reportScheduleViewSchema,
} from '../../shared/contract/report-schedules.ts';
import { reaches, unitsOf } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { periodAt } from '../reports/period.ts';
import { isProvincial } from '../reports/forms.ts';
import { listRuns } from '../store/report-runs.ts';
import { endSchedule, insertSchedule, listSchedules } from '../store/report-schedules.ts';
import type { App } from './app-type.ts';
import { scopeOf, sessionOf } from './guard.ts';
import { limitSchema } from './page.ts';
import { problems } from './problem-responses.ts';

const head = { tags: ['reports'], security: [{ session: [] }] };
const paramsSchema = z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const PROBLEMS = problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found');

export function reportScheduleRoutes(app: App, parts: CentralParts): void {
  app.post(
    REPORT_SCHEDULES_PATH,
    {
      schema: {
        summary: 'Have a report made and sent after each month, quarter or year',
        ...head,
        body: reportScheduleRequestSchema,
        response: {
          201: reportScheduleViewSchema,
          ...problems('malformed-request', 'signed-out', 'role-missing', 'cross-site', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { since, every, form } = request.body;
      // A schedule outlives the reach of its maker, so what shows other units needs the reach of all.
      if (isProvincial(form) && scopeOf(request).kind !== 'all')
        return sendProblem(request, reply, { code: 'role-missing' });
      const order = { ...request.body, since: since ?? periodAt(every, parts.now()).text };
      const who = { by: sessionOf(request).name, at: new Date(parts.now()) };
      const made = await insertSchedule(parts.db.write, order, who);
      if (made === null) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(201).send(made);
    },
  );

  app.get(
    REPORT_SCHEDULES_PATH,
    {
      schema: {
        summary: 'Reports that are made and sent by themselves',
        ...head,
        response: {
          200: z.strictObject({ schedules: z.array(reportScheduleViewSchema) }),
          ...PROBLEMS,
        },
      },
    },
    async (request) => ({
      schedules: [...(await listSchedules(parts.db.read, unitsOf(scopeOf(request))))],
    }),
  );

  endAndRunRoutes(app, parts);
}

function endAndRunRoutes(app: App, parts: CentralParts): void {
  app.delete(
    `${REPORT_SCHEDULES_PATH}/:id`,
    {
      schema: {
        summary: 'End a schedule; what is due already is still sent',
        ...head,
        params: paramsSchema,
        response: { 204: z.null(), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = (await listSchedules(parts.db.read, null)).find((one) => one.id === id);
      if (found === undefined || !reaches(scopeOf(request), found.unit))
        return sendProblem(request, reply, { code: 'not-found' });
      const who = { by: sessionOf(request).name, at: new Date(parts.now()), unit: found.unit };
      if (!(await endSchedule(parts.db.write, id, who)))
        return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(204).send(null);
    },
  );

  app.get(
    REPORT_RUNS_PATH,
    {
      schema: {
        summary: 'How sending went: what failed and is tried again stands first',
        ...head,
        querystring: z.strictObject({ limit: limitSchema }),
        response: { 200: z.strictObject({ runs: z.array(reportRunViewSchema) }), ...PROBLEMS },
      },
    },
    async (request) => {
      const { limit } = request.query;
      return { runs: [...(await listRuns(parts.db.read, unitsOf(scopeOf(request)), limit))] };
    },
  );
}
