import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  counterChangeRequestSchema,
  counterSchema,
  COUNTERS_PATH,
  newCounterRequestSchema,
} from '../../shared/contract/roster.ts';
import type { RosterFault } from '../i18n/roster-messages.ts';
import { counterChangeSchema, newCounterSchema } from '../office/new-roster.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { insertCounter, updateCounter } from '../store/counters.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { fieldProblem, readInput } from './office-input.ts';
import { problems } from './problem-responses.ts';

const unit = z.string().min(1).max(64);
const head = { tags: ['roster'], security: [{ session: [] }] };
const PROBLEMS = problems(
  'malformed-request',
  'signed-out',
  'role-missing',
  'password-change-needed',
  'cross-site',
  'not-found',
  'already-used',
);

export function counterRoutes(app: App, parts: CentralParts): void {
  app.post(
    COUNTERS_PATH,
    {
      schema: {
        ...head,
        summary: 'A new counter',
        params: z.object({ unit }),
        body: newCounterRequestSchema,
        response: { 201: counterSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const counter = readInput(request, newCounterSchema);
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      switch (await insertCounter(parts.db.write, request.params.unit, counter, audit)) {
        case 'added':
          return reply.code(201).send(counter);
        case 'no-unit':
          return sendProblem(request, reply, { code: 'not-found' });
        case 'id-taken':
          return used(request, reply, '/id', 'office.counter-id-used');
        case 'number-taken':
          return used(request, reply, '/number', 'office.number-used');
      }
    },
  );

  app.put(
    `${COUNTERS_PATH}/:counter`,
    {
      schema: {
        ...head,
        summary: 'Number and name of a counter; its figures stay under its id',
        params: z.object({ unit, counter: unit }),
        body: counterChangeRequestSchema,
        response: { 200: counterSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit: unitId, counter: id } = request.params;
      const counter = { id, ...readInput(request, counterChangeSchema) };
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      switch (await updateCounter(parts.db.write, unitId, counter, audit)) {
        case 'changed':
          return counter;
        case 'no-counter':
          return sendProblem(request, reply, { code: 'not-found' });
        case 'number-taken':
          return used(request, reply, '/number', 'office.number-used');
      }
    },
  );
}

function used(
  request: FastifyRequest,
  reply: FastifyReply,
  field: string,
  key: RosterFault,
): FastifyReply {
  return sendProblem(request, reply, {
    code: 'already-used',
    fields: [fieldProblem(request, field, key)],
  });
}
