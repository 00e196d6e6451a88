import { z } from 'zod';
import {
  OWN_SESSIONS_PATH,
  ownSessionsSchema,
  PASSWORD_PATH,
  passwordChangeSchema,
} from '../../shared/contract/people.ts';
import { changePassword } from '../accounts/change-password.ts';
import { isOver } from '../accounts/session.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { endOwnSession, listOwnSessions } from '../store/own-sessions.ts';
import type { App } from './app-type.ts';
import { accountOf, sessionOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['account'], security: [{ session: [] }] };

/** What everybody may do with their own account. */
export function ownAccountRoutes(app: App, parts: CentralParts): void {
  app.post(
    PASSWORD_PATH,
    {
      schema: {
        ...schema,
        summary: 'Change one’s own password; every other session ends',
        body: passwordChangeSchema,
        response: {
          204: z.undefined().describe('Changed'),
          ...problems(
            'malformed-request',
            'signed-out',
            'sign-in-refused',
            'cross-site',
            'too-many-tries',
          ),
        },
      },
    },
    async (request, reply) => {
      const account = { ...accountOf(request), keep: sessionOf(request).tokenHash };
      const refusal = await changePassword(parts, account, request.body);
      return refusal === null ? reply.code(204).send() : sendProblem(request, reply, refusal);
    },
  );
  sessionListRoutes(app, parts);
}

function sessionListRoutes(app: App, parts: CentralParts): void {
  app.get(
    OWN_SESSIONS_PATH,
    {
      schema: {
        ...schema,
        summary: 'One’s own sessions that are open',
        response: {
          200: ownSessionsSchema,
          ...problems('signed-out', 'role-missing', 'password-change-needed'),
        },
      },
    },
    async (request, reply) => {
      const { tokenHash } = sessionOf(request);
      const now = parts.now();
      const rows = await listOwnSessions(parts.db.read, accountOf(request).id);
      reply.header('cache-control', 'no-store');
      const open = rows.filter((row) => !isOver({ ...row, createdAt: row.openedAt }, now));
      return {
        sessions: open.map((row) => ({
          id: row.id,
          openedAt: row.openedAt.getTime(),
          seenAt: row.seenAt.getTime(),
          way: row.way,
          current: row.tokenHash.equals(tokenHash),
        })),
      };
    },
  );

  app.delete(
    `${OWN_SESSIONS_PATH}/:id`,
    {
      schema: {
        ...schema,
        summary: 'End one of one’s own sessions',
        params: z.strictObject({ id: z.coerce.number().int().min(1) }),
        response: {
          204: z.undefined().describe('Ended'),
          ...problems(
            'invalid-parameter',
            'signed-out',
            'role-missing',
            'password-change-needed',
            'cross-site',
            'not-found',
          ),
        },
      },
    },
    async (request, reply) => {
      const at = new Date(parts.now());
      const ended = await endOwnSession(parts.db.write, accountOf(request), request.params.id, at);
      return ended ? reply.code(204).send() : sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
