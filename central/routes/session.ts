import { z } from 'zod';
import { SESSION_PATH, sessionViewSchema } from '../../shared/contract/session.ts';
import { viewOf } from '../accounts/session.ts';
import type { CentralParts } from '../parts.ts';
import { deleteSession } from '../store/sessions.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { sessionOf } from './guard.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

export function sessionRoutes(app: App, parts: CentralParts): void {
  const schema = { tags: ['account'], security: [{ session: [] }] };

  app.get(
    SESSION_PATH,
    {
      schema: {
        ...schema,
        summary: 'Who is signed in',
        response: { 200: sessionViewSchema, ...problems('signed-out') },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return viewOf(sessionOf(request));
    },
  );

  app.delete(
    SESSION_PATH,
    {
      schema: {
        ...schema,
        summary: 'Sign out',
        response: {
          204: z.undefined().describe('Signed out'),
          ...problems('signed-out', 'cross-site'),
        },
      },
    },
    async (request, reply) => {
      await deleteSession(parts.db.write, sessionOf(request), new Date(parts.now()));
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send();
    },
  );
}
