import { z } from 'zod';
import {
  petitionListSchema,
  petitionOpenRequestSchema,
  PETITIONS_PATH,
  petitionStepRequestSchema,
  petitionViewSchema,
} from '../../shared/contract/petitions.ts';
import { feedbackSchema } from '../../shared/domain/feedback.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { readFeedback } from '../rights/feedback.ts';
import { listPetitions, takeStep } from '../rights/petitions.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['petitions'], security: [{ session: [] }] };
const REFUSALS = [
  'invalid-parameter',
  'signed-out',
  'role-missing',
  'password-change-needed',
  'cross-site',
  'not-found',
] as const;

/** Accusations that came in at the kiosk: phản ánh, kiến nghị. */
export function petitionRoutes(app: App, parts: CentralParts): void {
  app.get(
    PETITIONS_PATH,
    {
      schema: {
        ...schema,
        summary: 'Accusations made at the unit’s kiosks, with what is due when',
        querystring: z.strictObject({ unit: z.string().min(1).max(64) }),
        response: { 200: petitionListSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return await listPetitions(parts, request.query.unit);
    },
  );

  app.post(
    `${PETITIONS_PATH}/:id/open`,
    {
      schema: {
        ...schema,
        summary: 'What was written to the office, with the contact, as it was; it goes on record',
        params: z.strictObject({ id: z.coerce.number().int().min(1) }),
        body: petitionOpenRequestSchema,
        response: { 200: feedbackSchema, ...problems('malformed-request', ...REFUSALS) },
      },
    },
    async (request, reply) => {
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const found = await readFeedback(parts, request.body.unit, request.params.id, audit);
      reply.header('cache-control', 'no-store');
      return found ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );

  app.post(
    `${PETITIONS_PATH}/:id/steps`,
    {
      schema: {
        ...schema,
        summary: 'Refuse, ask for more, handle or publish; one found unfounded does not count',
        params: z.strictObject({ id: z.coerce.number().int().min(1) }),
        body: petitionStepRequestSchema,
        response: {
          200: petitionViewSchema,
          ...problems('malformed-request', ...REFUSALS, 'already-decided'),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const verdict = await takeStep(parts, id, request.body, accountOf(request).name);
      return verdict.ok ? verdict.petition : sendProblem(request, reply, verdict.refusal);
    },
  );
}
