import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';

interface CountedStream extends PassThrough {
  /** What Fastify compares with Content-Length. */
  receivedEncodedLength?: number;
}

/**
 * Hook that inflates a gzip body up to the route's limit and not one block further: a body that would grow beyond is
 * refused while its rest lies unread in the socket.
 */
export async function gunzipBody(
  request: FastifyRequest,
  _reply: unknown,
  payload: Readable,
): Promise<Readable> {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return payload;
  if (encoding !== 'gzip') throw new ProblemError({ code: 'unsupported-media' });
  return inflate(payload, request.routeOptions.bodyLimit ?? 0);
}

function inflate(payload: Readable, limit: number): Readable {
  const gunzip = createGunzip();
  const output: CountedStream = new PassThrough();
  output.receivedEncodedLength = 0;
  let inflated = 0;

  function count(chunk: Buffer): void {
    output.receivedEncodedLength = (output.receivedEncodedLength ?? 0) + chunk.length;
  }
  function stop(error: Error): void {
    payload.off('data', count);
    payload.unpipe(gunzip);
    gunzip.destroy();
    output.destroy(error);
  }

  payload.on('data', count);
  payload.on('error', stop);
  gunzip.on('error', () =>
    stop(
      new ProblemError({
        code: 'malformed-request',
        fields: [{ field: '', detail: 'not a gzip stream' }],
      }),
    ),
  );
  gunzip.on('data', (chunk: Buffer) => {
    inflated += chunk.length;
    if (inflated > limit) stop(new ProblemError({ code: 'batch-too-large' }));
    else if (!output.write(chunk)) gunzip.pause();
  });
  output.on('drain', () => gunzip.resume());
  gunzip.on('end', () => output.end());
  payload.pipe(gunzip);
  return output;
}
