import { z } from 'zod';
import {
  newPasswordViewSchema,
  reachSchema,
  userListSchema,
  userRequestSchema,
  USERS_PATH,
  userViewSchema,
} from '../../shared/contract/people.ts';
import { changeReach, makeAccount, resetPassword, switchAccount } from '../accounts/administer.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { listUsers } from '../store/user-list.ts';
import type { App } from './app-type.ts';
import { scopeOf, sessionOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['people'], security: [{ session: [] }] };
const params = z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed', 'cross-site'] as const;
const ONE = problems('invalid-parameter', ...REFUSALS, 'not-found', 'own-case');

export function userRoutes(app: App, parts: CentralParts): void {
  app.get(
    USERS_PATH,
    {
      schema: {
        ...schema,
        summary: 'The accounts within one’s own units',
        response: { 200: userListSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const users = await listUsers(parts.db.read, scopeOf(request));
      return { users: users.map(({ view }) => view) };
    },
  );

  app.post(
    USERS_PATH,
    {
      schema: {
        ...schema,
        summary: 'Make an account; the password is for one use and told once',
        body: userRequestSchema,
        response: {
          201: newPasswordViewSchema,
          ...problems('malformed-request', ...REFUSALS, 'not-found', 'name-taken'),
        },
      },
    },
    async (request, reply) => {
      const made = await makeAccount(parts, request.body, sessionOf(request));
      if (!made.ok) return sendProblem(request, reply, made.refusal);
      return reply.code(201).header('cache-control', 'no-store').send(made.value);
    },
  );
  reachRoute(app, parts);
  switchRoutes(app, parts);
  resetRoute(app, parts);
}

function reachRoute(app: App, parts: CentralParts): void {
  app.put(
    `${USERS_PATH}/:id/reach`,
    {
      schema: {
        ...schema,
        summary: 'Which units an account reaches',
        params,
        body: reachSchema,
        response: {
          200: userViewSchema,
          ...problems(
            'malformed-request',
            'invalid-parameter',
            ...REFUSALS,
            'not-found',
            'own-case',
          ),
        },
      },
    },
    async (request, reply) => {
      const { params: of, body } = request;
      const changed = await changeReach(parts, of.id, body, sessionOf(request));
      return changed.ok ? changed.value : sendProblem(request, reply, changed.refusal);
    },
  );
}

function switchRoutes(app: App, parts: CentralParts): void {
  for (const [act, summary, disabled] of [
    ['disable', 'Take an account’s access; its sessions end', true],
    ['enable', 'Give an account its access back', false],
  ] as const)
    app.post(
      `${USERS_PATH}/:id/${act}`,
      { schema: { ...schema, summary, params, response: { 200: userViewSchema, ...ONE } } },
      async (request, reply) => {
        const { id } = request.params;
        const done = await switchAccount(parts, id, disabled, sessionOf(request));
        return done.ok ? done.value : sendProblem(request, reply, done.refusal);
      },
    );
}

function resetRoute(app: App, parts: CentralParts): void {
  app.post(
    `${USERS_PATH}/:id/reset`,
    {
      schema: {
        ...schema,
        summary: 'A new password for one use, told once; the account’s sessions end',
        params,
        response: { 200: newPasswordViewSchema, ...ONE },
      },
    },
    async (request, reply) => {
      const done = await resetPassword(parts, request.params.id, sessionOf(request));
      reply.header('cache-control', 'no-store');
      return done.ok ? done.value : sendProblem(request, reply, done.refusal);
    },
  );
}
