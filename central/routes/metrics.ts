import type { FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics.ts';
import type { CentralParts } from '../parts.ts';
import type { App } from './app-type.ts';
import { requireRole } from './require-role.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/**
 * Figures for Prometheus. Open to programs on the same machine, because a collector can't sign in;
 * from elsewhere, also through a proxy on this machine, to signed-in IT staff alone.
 */
export function metricsRoutes(
  app: App,
  parts: CentralParts,
  metrics: Metrics,
  publicUrl: string | null,
): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.observe({
      method: request.method,
      // The pattern, not the address: one series for each route.
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
      seconds: reply.elapsedTime / 1000,
    });
  });
  const staff = requireRole(parts, ['it'], publicUrl);
  app.get(
    '/metrics',
    {
      logLevel: 'warn',
      onRequest: async (request) => {
        if (!isFromThisMachine(request)) await staff(request);
      },
      schema: { hide: true },
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()),
  );
}

function isFromThisMachine(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? '';
  return LOOPBACK.includes(address) && FORWARDED.every((name) => !(name in request.headers));
}
