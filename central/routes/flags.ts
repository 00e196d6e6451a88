import { z } from 'zod';
import {
  FLAG_REVIEWS_PATH,
  FLAG_RUNS_PATH,
  FLAG_STATES,
  FLAGS_PATH,
  flagListSchema,
  flagReviewRequestSchema,
  flagRunRequestSchema,
  flagRunSchema,
  flagViewSchema,
} from '../../shared/contract/flags.ts';
import { checkPeriod, PERIOD_QUERY, periodIn } from '../evaluations/period.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { findFlags } from '../review/find-flags.ts';
import { reviewFlag } from '../review/review-flag.ts';
import { listFlags } from '../store/flag-list.ts';
import type { App } from './app-type.ts';
import { cursorSchema, limitSchema, pageOf } from './page.ts';
import { problems } from './problem-responses.ts';
import { sessionOf } from './guard.ts';

const head = { tags: ['flags'], security: [{ session: [] }] };
const CHANGING = ['malformed-request', 'cross-site', 'unsupported-media'] as const;
const REFUSED = ['signed-out', 'role-missing', 'not-found'] as const;

const listQuerySchema = z
  .strictObject({
    unit: z.string().min(1).max(64),
    ...PERIOD_QUERY,
    state: z.enum(FLAG_STATES).default('all'),
    limit: limitSchema,
    cursor: cursorSchema,
  })
  .check(checkPeriod);

/** What the misuse rules found, for those who decide about it. */
export function flagRoutes(app: App, parts: CentralParts): void {
  listRoute(app, parts);

  app.post(
    FLAG_RUNS_PATH,
    {
      schema: {
        summary: 'Run the misuse rules over what is stored of a unit’s days',
        ...head,
        body: flagRunRequestSchema,
        response: { 200: flagRunSchema, ...problems(...CHANGING, ...REFUSED) },
      },
    },
    async (request, reply) => {
      const run = await findFlags(parts, request.body);
      return run ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );

  app.post(
    FLAG_REVIEWS_PATH,
    {
      schema: {
        summary: 'Decide about a finding: exclude its ratings from the figure after review, or not',
        ...head,
        body: flagReviewRequestSchema,
        response: {
          200: flagViewSchema,
          ...problems(...CHANGING, ...REFUSED, 'own-case', 'flag-changed'),
        },
      },
    },
    async (request, reply) => {
      const verdict = await reviewFlag(parts, request.body, sessionOf(request).name);
      return verdict.ok ? verdict.flag : sendProblem(request, reply, verdict.refusal);
    },
  );
}

function listRoute(app: App, parts: CentralParts): void {
  app.get(
    FLAGS_PATH,
    {
      schema: {
        summary: 'Findings of the misuse rules about a unit’s days, with the decisions',
        ...head,
        querystring: listQuerySchema,
        response: { 200: flagListSchema, ...problems('invalid-parameter', ...REFUSED) },
      },
    },
    async (request, reply) => {
      const { unit, state, limit, cursor: after = '' } = request.query;
      const page = { state, after, limit: limit + 1 };
      const flags = await listFlags(parts.db.read, unit, periodIn(request.query), page);
      const { rows, next } = pageOf(flags, limit, ({ id }) => id);
      reply.header('cache-control', 'no-store');
      return { flags: rows, next };
    },
  );
}
