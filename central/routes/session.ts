import { z } from 'zod';
import { ROLES, SESSION_PATH, sessionViewSchema } from '../../shared/contract/session.ts';
import { viewOf } from '../accounts/session.ts';
import type { CentralParts } from '../parts.ts';
import { deleteSession } from '../store/sessions.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { requireRole, SESSION_COOKIE, sessionOf } from './require-role.ts';

export function sessionRoutes(app: App, parts: CentralParts, publicUrl: string | null): void {
  const anyone = requireRole(parts, ROLES, publicUrl);
  const schema = { tags: ['account'], security: [{ session: [] }] };

  app.get(
    SESSION_PATH,
    {
      onRequest: anyone,
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
      onRequest: anyone,
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
