import type { FastifyRequest } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from './app-type.ts';

/** What goes into the schema of a route whose body is a file. */
export const FILE_BODY = {
  consumes: [
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/x-ndjson',
  ],
  body: z.string().meta({ format: 'binary' }),
};

/**
 * Routes whose body is a file: taken as bytes under any media type, because browsers name lists as they like.
 * The schema describes the body and does not validate it; the use case reads it.
 */
export function takeFiles(app: App, routes: (scope: App) => void): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.setValidatorCompiler<z.ZodType>((route) =>
      route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route),
    );
    routes(scope);
  });
}

/** The bytes; none where nothing was sent. */
export function fileOf({ body }: Pick<FastifyRequest, 'body'>): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
