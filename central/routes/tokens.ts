import { z } from 'zod';
import {
  newTokenViewSchema,
  tokenListSchema,
  tokenRequestSchema,
  TOKENS_PATH,
} from '../../shared/contract/tokens.ts';
import { createToken } from '../accounts/tokens.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { listTokens, revokeToken } from '../store/tokens.ts';
import type { App } from './app-type.ts';
import { scopeOf, sessionOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['people'], security: [{ session: [] }] };
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed', 'cross-site'] as const;

export function tokenRoutes(app: App, parts: CentralParts): void {
  app.get(
    TOKENS_PATH,
    {
      schema: {
        ...schema,
        summary: 'Tokens of programs within one’s own units, never the token itself',
        response: { 200: tokenListSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return { tokens: await listTokens(parts.db.read, scopeOf(request)) };
    },
  );

  app.post(
    TOKENS_PATH,
    {
      schema: {
        ...schema,
        summary: 'Make a token for a program; it is told once',
        body: tokenRequestSchema,
        response: {
          201: newTokenViewSchema,
          ...problems('malformed-request', ...REFUSALS, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const verdict = await createToken(parts, request.body, sessionOf(request));
      if (!verdict.ok) return sendProblem(request, reply, verdict.refusal);
      return reply.code(201).header('cache-control', 'no-store').send(verdict.made);
    },
  );

  app.post(
    `${TOKENS_PATH}/:id/revoke`,
    {
      schema: {
        ...schema,
        summary: 'Revoke a token',
        params: z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) }),
        response: {
          204: z.undefined().describe('Revoked'),
          ...problems('invalid-parameter', ...REFUSALS, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const within = await listTokens(parts.db.write, scopeOf(request));
      if (!within.some((token) => token.id === id))
        return sendProblem(request, reply, { code: 'not-found' });
      const audit = { by: sessionOf(request).name, at: new Date(parts.now()) };
      await revokeToken(parts.db.write, id, audit);
      return reply.code(204).send();
    },
  );
}
