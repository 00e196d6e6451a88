import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App } from './app-type.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** Must be registered before the routes that it describes. */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Hài Lòng', version },
      components: {
        // Our only recursive schema (an entry's body); the type provider refers to it and never defines it.
        schemas: { schema0: { description: 'Any JSON value' } },
        securitySchemes: {
          device: { type: 'http', scheme: 'bearer' },
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
}

export function openApiRoutes(app: App): void {
  app.get('/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
