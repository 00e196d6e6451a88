import { z } from 'zod';
import {
  QUARANTINE_PATH,
  QUARANTINE_REFUSALS_PATH,
  QUARANTINE_RELEASES_PATH,
  QUARANTINE_RUNS_PATH,
  quarantineOutcomeSchema,
  quarantineRunRequestSchema,
  SET_ASIDE_STATES,
  setAsideListSchema,
  setAsideRequestSchema,
  type SetAsideRequest,
} from '../../shared/contract/quarantine.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { cursorAfter, listQuarantine } from '../receive/quarantine/list.ts';
import { refuseEntry } from '../receive/quarantine/refuse.ts';
import { releaseAll, releaseEntry } from '../receive/quarantine/release.ts';
import type { SetAsidePlace } from '../store/quarantine.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { cursorSchema, limitSchema, pageOf } from './page.ts';
import { problems } from './problem-responses.ts';

const head = { tags: ['quarantine'], security: [{ session: [] }] };
const REFUSED = ['signed-out', 'role-missing', 'not-found'] as const;
const CHANGING = ['malformed-request', 'cross-site', 'unsupported-media', ...REFUSED] as const;
/** What a run stands for when nobody gave a reason for each entry. */
const RUN_REASON = 'judged again';

/** Entries that don't count until somebody decides. */
export function quarantineRoutes(app: App, parts: CentralParts): void {
  listRoute(app, parts);
  decisionRoutes(app, parts);

  app.post(
    QUARANTINE_RUNS_PATH,
    {
      schema: {
        summary: 'Judge all open entries of a unit by today’s rules; what they can read counts',
        ...head,
        body: quarantineRunRequestSchema,
        response: { 200: quarantineOutcomeSchema, ...problems(...CHANGING) },
      },
    },
    async (request) => {
      const { name } = accountOf(request);
      return await releaseAll(parts, request.body.unit, { by: name, reason: RUN_REASON });
    },
  );
}

function listRoute(app: App, parts: CentralParts): void {
  app.get(
    QUARANTINE_PATH,
    {
      schema: {
        summary: 'Entries that were set aside, with reasons, without what citizens answered',
        ...head,
        querystring: z.strictObject({
          unit: z.string().min(1).max(64),
          state: z.enum(SET_ASIDE_STATES).default('open'),
          limit: limitSchema,
          cursor: cursorSchema,
        }),
        response: { 200: setAsideListSchema, ...problems('invalid-parameter', ...REFUSED) },
      },
    },
    async (request, reply) => {
      const { unit, state, limit, cursor = null } = request.query;
      const question = { state, cursor, limit: limit + 1 };
      const found = await listQuarantine(parts.db, unit, question);
      const { rows, next } = pageOf(found, limit, cursorAfter);
      reply.header('cache-control', 'no-store');
      return { entries: rows, next };
    },
  );
}

function decisionRoutes(app: App, parts: CentralParts): void {
  app.post(
    QUARANTINE_RELEASES_PATH,
    {
      schema: {
        summary: 'Let an entry count, once, with what refers to it',
        ...head,
        body: setAsideRequestSchema,
        response: {
          200: quarantineOutcomeSchema,
          ...problems(...CHANGING, 'already-decided', 'cannot-count'),
        },
      },
    },
    async (request, reply) => {
      const decider = { by: accountOf(request).name, reason: request.body.reason };
      const verdict = await releaseEntry(parts, placeOf(request.body), decider);
      return verdict.ok ? verdict.outcome : sendProblem(request, reply, verdict.refusal);
    },
  );

  app.post(
    QUARANTINE_REFUSALS_PATH,
    {
      schema: {
        summary: 'Confirm that an entry doesn’t count; it is kept',
        ...head,
        body: setAsideRequestSchema,
        response: {
          204: z.undefined().describe('Refused'),
          ...problems(...CHANGING, 'already-decided'),
        },
      },
    },
    async (request, reply) => {
      const decider = { by: accountOf(request).name, reason: request.body.reason };
      const refusal = await refuseEntry(parts, placeOf(request.body), decider);
      return refusal === null ? reply.code(204).send() : sendProblem(request, reply, refusal);
    },
  );
}

function placeOf({ unit, device, seq, hash }: SetAsideRequest): SetAsidePlace {
  return { unitId: unit, deviceId: device, seq, hash };
}
