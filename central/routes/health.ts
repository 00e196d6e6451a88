import { z } from 'zod';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { isReady } from '../readiness.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';

const okSchema = z.strictObject({ status: z.literal('ok') });

export function healthRoutes(app: App, parts: CentralParts): void {
  app.get(
    '/healthz',
    {
      logLevel: 'warn',
      schema: {
        summary: 'The process is alive',
        tags: ['operation'],
        response: { 200: okSchema, ...problems() },
      },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      logLevel: 'warn',
      schema: {
        summary: 'The database answers and is up to date',
        tags: ['operation'],
        response: { 200: okSchema, ...problems('busy') },
      },
    },
    async (request, reply) => {
      const ready = await isReady(parts).catch((error: unknown) => {
        request.log.error({ err: error }, 'database does not answer');
        return false;
      });
      return ready ? { status: 'ok' as const } : sendProblem(request, reply, { code: 'busy' });
    },
  );
}
