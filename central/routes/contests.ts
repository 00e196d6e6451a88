import { z } from 'zod';
import {
  contestAnswerRequestSchema,
  contestListSchema,
  contestRequestSchema,
  CONTESTS_PATH,
  contestViewSchema,
  OWN_CONTESTS_PATH,
  ownContestSchema,
  ownContestsSchema,
} from '../../shared/contract/contests.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { answerContest, makeContest, ownView } from '../rights/contests.ts';
import { readContests } from '../store/contests.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { clerkOf } from './own-figures.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['contests'], security: [{ session: [] }] };
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed', 'cross-site'] as const;

export function contestRoutes(app: App, parts: CentralParts): void {
  ownContestRoutes(app, parts);
  app.get(
    CONTESTS_PATH,
    {
      schema: {
        ...schema,
        summary: 'What clerks of a unit contest, the oldest first',
        querystring: z.strictObject({ unit: z.string().min(1).max(64) }),
        response: {
          200: contestListSchema,
          ...problems('invalid-parameter', ...REFUSALS, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return { contests: await readContests(parts.db.read, request.query.unit, null) };
    },
  );

  app.post(
    `${CONTESTS_PATH}/:id/answers`,
    {
      schema: {
        ...schema,
        summary: 'Reply to a contest or decide it, on record; the original stays untouched',
        params: z.strictObject({ id: z.coerce.number().int().min(1) }),
        body: contestAnswerRequestSchema,
        response: {
          200: contestViewSchema,
          ...problems(
            'malformed-request',
            'invalid-parameter',
            ...REFUSALS,
            'own-case',
            'not-found',
            'already-decided',
          ),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const verdict = await answerContest(parts, id, request.body, accountOf(request).name);
      return verdict.ok ? verdict.contest : sendProblem(request, reply, verdict.refusal);
    },
  );
}

function ownContestRoutes(app: App, parts: CentralParts): void {
  app.get(
    OWN_CONTESTS_PATH,
    {
      schema: {
        ...schema,
        summary: 'What one has contested, with the answers',
        response: { 200: ownContestsSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      const { unit, id } = clerkOf(request);
      reply.header('cache-control', 'no-store');
      return { contests: (await readContests(parts.db.read, unit, id)).map(ownView) };
    },
  );

  app.post(
    OWN_CONTESTS_PATH,
    {
      schema: {
        ...schema,
        summary: 'Contest an attribution to oneself',
        body: contestRequestSchema,
        response: { 201: ownContestSchema, ...problems('malformed-request', ...REFUSALS) },
      },
    },
    async (request, reply) => {
      const { name } = accountOf(request);
      const made = await makeContest(parts, clerkOf(request), request.body, name);
      return reply.code(201).send(made);
    },
  );
}
