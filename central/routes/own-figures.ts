import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ClerkRef } from '../../shared/contract/people.ts';
import {
  noticeSeenSchema,
  noticeViewSchema,
  NOTICE_PATH,
  OWN_FIGURES_PATH,
  ownFiguresSchema,
} from '../../shared/contract/own.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { CentralParts } from '../parts.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { NOTICE } from '../rights/notice.ts';
import { ownFigures } from '../rights/own-figures.ts';
import { readScales } from '../store/scales.ts';
import { insertNoticeSeen } from '../store/notice-seen.ts';
import { noticeSeenAt, readOwnWeeks } from '../store/own-weeks.ts';
import type { App } from './app-type.ts';
import { accountOf, sessionOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['own'], security: [{ session: [] }] };
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed'] as const;

/** The clerk whose account it is. */
export function clerkOf(request: FastifyRequest): ClerkRef {
  const { clerk } = sessionOf(request);
  if (clerk === null) throw new ProblemError({ code: 'role-missing' });
  return clerk;
}

export function ownFigureRoutes(app: App, parts: CentralParts): void {
  app.get(
    OWN_FIGURES_PATH,
    {
      schema: {
        ...schema,
        summary: 'One’s own figures: whole closed weeks, rounded, never a single rating',
        response: { 200: ownFiguresSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      const weeks = await readOwnWeeks(parts.db.read, clerkOf(request));
      const scales = await readScales(parts.db.read);
      reply.header('cache-control', 'no-store');
      return ownFigures(weeks, scales, localDay(parts.now()));
    },
  );
  noticeRoutes(app, parts);
}

function noticeRoutes(app: App, parts: CentralParts): void {
  app.get(
    NOTICE_PATH,
    {
      schema: {
        ...schema,
        summary: 'What is recorded about a clerk, what for, who sees it, and their rights',
        response: { 200: noticeViewSchema, ...problems(...REFUSALS) },
      },
    },
    async (request) => {
      const seenAt = await noticeSeenAt(parts.db.read, clerkOf(request), NOTICE.version);
      return { ...NOTICE, seenAt: seenAt?.getTime() ?? null };
    },
  );

  app.post(
    `${NOTICE_PATH}/seen`,
    {
      schema: {
        ...schema,
        summary: 'Put on record that the notice was seen',
        body: noticeSeenSchema,
        response: {
          204: z.undefined().describe('On record'),
          ...problems('malformed-request', ...REFUSALS, 'cross-site', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { version } = request.body;
      if (version !== NOTICE.version) return sendProblem(request, reply, { code: 'not-found' });
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      await insertNoticeSeen(parts.db.write, clerkOf(request), version, audit);
      return reply.code(204).send();
    },
  );
}
