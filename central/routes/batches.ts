import { randomInt } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  batchRequestSchema,
  batchResponseSchema,
  MAX_BATCH_BYTES,
  MAX_BATCH_ENTRIES,
  PATHS,
} from '../../shared/contract/wire.ts';
import { inFlightLimit } from '../limits/in-flight.ts';
import type { CentralParts } from '../parts.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { receiveBatch } from '../receive/receive-batch.ts';
import type { App } from './app-type.ts';
import { isDeeperThan } from './json-depth.ts';
import { problems } from './problem-responses.ts';
import { deviceOf, requireDevice } from './require-device.ts';

/** How many batches are worked on at once, in all and of one device; more are asked to come again. */
export interface BatchLimits {
  readonly inAll: number;
  readonly perDevice: number;
}
export const BATCH_LIMITS: BatchLimits = { inAll: 64, perDevice: 2 };

const SHORTEST_WAIT_S = 1;
const LONGEST_WAIT_S = 6;
/** An entry's body is three levels deep in the batch; no kind needs more than a few below that. */
const DEEPEST_JSON = 32;

export function batchRoutes(app: App, parts: CentralParts, limits: BatchLimits): void {
  const underWay = inFlightLimit(limits.inAll, limits.perDevice);

  async function admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const leave = underWay.enter(deviceOf(request).deviceId);
    if (leave === null)
      throw new ProblemError({
        code: 'busy',
        // Spread out, so that a hall of kiosks doesn't come back in one instant.
        retryAfterSeconds: randomInt(SHORTEST_WAIT_S, LONGEST_WAIT_S),
      });
    reply.raw.once('close', leave);
    // Who broke off while it was being recognised has closed already, and won't again.
    if (request.socket.destroyed) leave();
  }

  app.post(
    PATHS.batches,
    {
      bodyLimit: MAX_BATCH_BYTES,
      onRequest: [requireDevice(parts.db), admit],
      preValidation: refuseOversized,
      schema: {
        summary: 'Take a run of one device’s log',
        tags: ['kiosk'],
        security: [{ device: [] }],
        body: batchRequestSchema,
        response: {
          200: batchResponseSchema,
          ...problems(
            'malformed-request',
            'credential-unknown',
            'device-revoked',
            'sequence-gap',
            'log-forked',
            'batch-too-large',
            'unsupported-media',
            'chain-broken',
            'signature-wrong',
            'wrong-device',
            'busy',
          ),
        },
      },
    },
    async (request, reply) => {
      const verdict = await receiveBatch(parts, deviceOf(request), request.body);
      return verdict.ok ? verdict.response : sendProblem(request, reply, verdict.refusal);
    },
  );
}

/** Before the schema, which would give a thousand reasons for one or run out of stack. */
async function refuseOversized({ body }: FastifyRequest): Promise<void> {
  if (isDeeperThan(body, DEEPEST_JSON))
    throw new ProblemError({
      code: 'malformed-request',
      fields: [{ field: '', detail: `nested deeper than ${DEEPEST_JSON} levels` }],
    });
  const entries: unknown =
    typeof body === 'object' && body !== null && 'entries' in body ? body.entries : null;
  if (Array.isArray(entries) && entries.length > MAX_BATCH_ENTRIES)
    throw new ProblemError({ code: 'batch-too-large' });
}
