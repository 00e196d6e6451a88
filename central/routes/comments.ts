import { z } from 'zod';
import {
  commentListSchema,
  COMMENTS_PATH,
  unmaskedCommentSchema,
  unmaskRequestSchema,
} from '../../shared/contract/comments.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { listComments } from '../rights/comments.ts';
import { readUnmasked } from '../store/comments.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['comments'], security: [{ session: [] }] };
const REFUSALS = [
  'signed-out',
  'role-missing',
  'password-change-needed',
  'cross-site',
  'not-found',
] as const;

export function commentRoutes(app: App, parts: CentralParts): void {
  app.get(
    COMMENTS_PATH,
    {
      schema: {
        ...schema,
        summary: 'What citizens said, masked, late and without times',
        querystring: z
          .strictObject({
            unit: z.string().min(1).max(64),
            from: z.iso.date(),
            to: z.iso.date(),
          })
          .refine(({ from, to }) => from <= to, { path: ['to'], error: 'before `from`' }),
        response: { 200: commentListSchema, ...problems('invalid-parameter', ...REFUSALS) },
      },
    },
    async (request, reply) => {
      const { unit, from, to } = request.query;
      reply.header('cache-control', 'no-store');
      return await listComments(parts, unit, { from, to });
    },
  );

  app.post(
    `${COMMENTS_PATH}/unmask`,
    {
      schema: {
        ...schema,
        summary: 'A comment as it was written, for an auditor who says why; it goes on record',
        body: unmaskRequestSchema,
        response: { 200: unmaskedCommentSchema, ...problems('malformed-request', ...REFUSALS) },
      },
    },
    async (request, reply) => {
      const { unit, id, reason } = request.body;
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const found = await readUnmasked(parts.db.write, unit, id, reason, audit);
      reply.header('cache-control', 'no-store');
      return found ?? sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
