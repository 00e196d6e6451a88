import { z } from 'zod';
import {
  clerkChangeRequestSchema,
  clerkReturnRequestSchema,
  CLERKS_PATH,
  newClerkRequestSchema,
  newPinSchema,
} from '../../shared/contract/roster.ts';
import { clerkChangesSchema, clerkReturnSchema, newClerkSchema } from '../office/new-roster.ts';
import { addClerk, giveClerkPin, takeClerkBack } from '../office/roster.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { updateClerk } from '../store/roster.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { fieldProblem, readInput } from './office-input.ts';
import { problems } from './problem-responses.ts';

/** A body with a portrait in it. */
const LARGEST_CLERK_BYTES = 450_000;
const unit = z.string().min(1).max(64);
const ofClerk = z.object({ unit, clerk: unit });
const head = { tags: ['roster'], security: [{ session: [] }] };
const REFUSALS = [
  'signed-out',
  'role-missing',
  'password-change-needed',
  'cross-site',
  'not-found',
] as const;

/** Portraits come as data: addresses alone. */
const NO_PICTURES = new Map<string, null>();

export function clerkRoutes(app: App, parts: CentralParts): void {
  addRoute(app, parts);
  changeRoute(app, parts);
  pinRoute(app, parts);
  returnRoute(app, parts);
}

function addRoute(app: App, parts: CentralParts): void {
  app.post(
    CLERKS_PATH,
    {
      bodyLimit: LARGEST_CLERK_BYTES,
      schema: {
        ...head,
        summary: 'A new clerk at the end of the roster; the PIN is told this once',
        params: z.object({ unit }),
        body: newClerkRequestSchema,
        response: {
          201: newPinSchema,
          ...problems('malformed-request', ...REFUSALS, 'already-used', 'roster-full'),
        },
      },
    },
    async (request, reply) => {
      const clerk = readInput(request, newClerkSchema(NO_PICTURES));
      const by = accountOf(request).name;
      const added = await addClerk(parts, request.params.unit, clerk, by);
      reply.header('cache-control', 'no-store');
      if (added.ok) return reply.code(201).send({ clerk: clerk.id, pin: added.pin });
      switch (added.reason) {
        case 'no-unit':
          return sendProblem(request, reply, { code: 'not-found' });
        case 'taken':
          return sendProblem(request, reply, {
            code: 'already-used',
            fields: [fieldProblem(request, '/id', 'office.clerk-id-used')],
          });
        case 'full':
          return sendProblem(request, reply, { code: 'roster-full' });
      }
    },
  );
}

function changeRoute(app: App, parts: CentralParts): void {
  app.patch(
    `${CLERKS_PATH}/:clerk`,
    {
      bodyLimit: LARGEST_CLERK_BYTES,
      schema: {
        ...head,
        summary: 'Change name, title or portrait of a clerk who works there',
        params: ofClerk,
        body: clerkChangeRequestSchema,
        response: {
          204: z.undefined().describe('Changed'),
          ...problems('malformed-request', ...REFUSALS),
        },
      },
    },
    async (request, reply) => {
      const changes = readInput(request, clerkChangesSchema(NO_PICTURES));
      const { unit: unitId, clerk } = request.params;
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const found = await updateClerk(parts.db.write, { unit: unitId, id: clerk }, changes, audit);
      return found ? reply.code(204).send() : sendProblem(request, reply, { code: 'not-found' });
    },
  );
}

function pinRoute(app: App, parts: CentralParts): void {
  app.post(
    `${CLERKS_PATH}/:clerk/pin`,
    {
      schema: {
        ...head,
        summary: 'A new PIN in the place of one that is forgotten or locked; told this once',
        params: ofClerk,
        response: { 201: newPinSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      const { unit: unitId, clerk } = request.params;
      const by = accountOf(request).name;
      const pin = await giveClerkPin(parts, { unit: unitId, id: clerk }, by);
      reply.header('cache-control', 'no-store');
      if (pin === null) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(201).send({ clerk, pin });
    },
  );
}

function returnRoute(app: App, parts: CentralParts): void {
  app.post(
    `${CLERKS_PATH}/:clerk/return`,
    {
      schema: {
        ...head,
        summary: 'Somebody who had left works there again; the new PIN is told this once',
        params: ofClerk,
        body: clerkReturnRequestSchema,
        response: {
          201: newPinSchema,
          ...problems('malformed-request', ...REFUSALS, 'roster-full'),
        },
      },
    },
    async (request, reply) => {
      const { name = null } = readInput(request, clerkReturnSchema);
      const { unit: unitId, clerk } = request.params;
      const by = accountOf(request).name;
      const back = await takeClerkBack(parts, { unit: unitId, id: clerk }, name, by);
      reply.header('cache-control', 'no-store');
      if (back.ok) return reply.code(201).send({ clerk, pin: back.pin });
      switch (back.reason) {
        case 'not-gone':
          return sendProblem(request, reply, { code: 'not-found' });
        case 'name-needed':
          return sendProblem(request, reply, {
            code: 'malformed-request',
            fields: [fieldProblem(request, '/name', 'office.missing')],
          });
        case 'full':
          return sendProblem(request, reply, { code: 'roster-full' });
      }
    },
  );
}
