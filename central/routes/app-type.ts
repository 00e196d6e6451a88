import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { KnownDevice } from '../devices/authenticate.ts';
import type { StoredSession } from '../store/sessions.ts';

/** Fastify whose bodies, parameters and answers are typed by their zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `requireDevice`. */
    device: KnownDevice | null;
    /** Set by the guard; null on routes that it leaves open. */
    session: StoredSession | null;
  }
}
