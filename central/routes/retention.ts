import { z } from 'zod';
import {
  departureRequestSchema,
  DEPARTURES_PATH,
  retentionRequestSchema,
  RETENTION_PATH,
  retentionTermsSchema,
} from '../../shared/contract/retention.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { applyRetention } from '../rights/retention.ts';
import { insertTerm, readTerms } from '../store/retention-terms.ts';
import { markDeparted } from '../store/retention.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['retention'], security: [{ session: [] }] };
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed', 'cross-site'] as const;

export function retentionRoutes(app: App, parts: CentralParts): void {
  app.get(
    RETENTION_PATH,
    {
      schema: {
        ...schema,
        summary: 'How long what names a person is kept',
        response: { 200: retentionTermsSchema, ...problems(...REFUSALS) },
      },
    },
    async () => ({ terms: await readTerms(parts.db.read) }),
  );

  app.post(
    RETENTION_PATH,
    {
      schema: {
        ...schema,
        summary: 'Set a term from today or a later day on',
        body: retentionRequestSchema,
        response: {
          201: retentionTermsSchema,
          ...problems('malformed-request', ...REFUSALS, 'already-decided'),
        },
      },
    },
    async (request, reply) => {
      const at = parts.now();
      if (request.body.validFrom < localDay(at))
        return sendProblem(request, reply, {
          code: 'malformed-request',
          fields: [{ field: '/validFrom', detail: 'in the past' }],
        });
      const audit = { by: accountOf(request).name, at: new Date(at) };
      if (!(await insertTerm(parts.db.write, request.body, audit)))
        return sendProblem(request, reply, { code: 'already-decided' });
      return reply.code(201).send({ terms: await readTerms(parts.db.write) });
    },
  );
  departureRoute(app, parts);
}

function departureRoute(app: App, parts: CentralParts): void {
  app.post(
    DEPARTURES_PATH,
    {
      schema: {
        ...schema,
        summary: 'A clerk has left: portrait, PIN and account go at once, the counts stay',
        body: departureRequestSchema,
        response: {
          204: z.undefined().describe('Forgotten'),
          ...problems('malformed-request', ...REFUSALS, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { unit, clerk } = request.body;
      const by = accountOf(request).name;
      const audit = { by, at: new Date(parts.now()) };
      if (!(await markDeparted(parts.db.write, { unit, id: clerk }, audit)))
        return sendProblem(request, reply, { code: 'not-found' });
      await applyRetention(parts, by);
      return reply.code(204).send();
    },
  );
}
