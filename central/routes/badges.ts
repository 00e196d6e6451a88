import { z } from 'zod';
import {
  badgeListSchema,
  badgeRequestSchema,
  BADGES_PATH,
  newBadgeSchema,
} from '../../shared/contract/badges.ts';
import { makeBadge } from '../office/badge.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { listHolders, revokeBadge } from '../store/clerk-badges.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const unit = z.string().min(1).max(64);
const head = { tags: ['badges'], security: [{ session: [] }] };
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed'] as const;

export function badgeRoutes(app: App, parts: CentralParts): void {
  app.get(
    BADGES_PATH,
    {
      schema: {
        ...head,
        summary: 'The clerks of a unit, and who of them holds a badge',
        params: z.object({ unit }),
        response: { 200: badgeListSchema, ...problems(...REFUSALS, 'not-found') },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return { holders: await listHolders(parts.db.read, request.params.unit) };
    },
  );

  app.post(
    BADGES_PATH,
    {
      schema: {
        ...head,
        summary: 'Make a clerk’s badge; the one before stops working',
        params: z.object({ unit }),
        body: badgeRequestSchema,
        response: {
          201: newBadgeSchema,
          ...problems('malformed-request', 'cross-site', ...REFUSALS, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { clerk } = request.body;
      const ref = { unit: request.params.unit, id: clerk };
      const made = await makeBadge(parts, ref, accountOf(request).name);
      if (made === null) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(201).header('cache-control', 'no-store').send({ clerk, svg: made.svg });
    },
  );
  revokeRoute(app, parts);
}

function revokeRoute(app: App, parts: CentralParts): void {
  app.delete(
    `${BADGES_PATH}/:clerk`,
    {
      schema: {
        ...head,
        summary: 'A badge that is lost or given back stops working',
        params: z.object({ unit, clerk: unit }),
        response: {
          204: z.undefined().describe('Revoked'),
          ...problems('cross-site', ...REFUSALS, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { unit: unitId, clerk } = request.params;
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const gone = await revokeBadge(parts.db.write, { unit: unitId, id: clerk }, audit);
      if (!gone) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(204).send();
    },
  );
}
