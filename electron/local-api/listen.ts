import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerCall, type AnswerParts, type LocalAnswer } from './answer-call.ts';

const MOST_BODY_BYTES = 4_096;
const REQUEST_WITHIN_MS = 5_000;

export type Listening =
  | { readonly ok: true; readonly port: number; readonly close: () => void }
  | { readonly ok: false; readonly detail: string };

/** Listens for the queue system on this machine alone. `port` 0: any free one. */
export async function listenLocally(parts: AnswerParts, port: number): Promise<Listening> {
  const server = createServer({ requestTimeout: REQUEST_WITHIN_MS }, (request, response) => {
    void answer(parts, request, response);
  });
  try {
    return { ok: true, port: await opened(server, port), close: () => server.close() };
  } catch (error) {
    return { ok: false, detail: String(error) };
  }
}

async function opened(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answer(
  parts: AnswerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request).catch(() => null);
  const { host = '', origin, authorization = '' } = request.headers;
  const told: LocalAnswer =
    body === null
      ? { status: 413, code: 'malformed-request' }
      : answerCall(parts, {
          method: request.method ?? '',
          path: request.url ?? '',
          host,
          origin: origin ?? null,
          authorization,
          body,
        });
  const problem = 'code' in told;
  response.writeHead(told.status, {
    'content-type': problem ? 'application/problem+json' : 'application/json',
    'cache-control': 'no-store',
    connection: 'close',
  });
  const type = problem ? { type: `urn:hailong:problem:${told.code}` } : {};
  response.end(JSON.stringify({ ...type, ...told }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MOST_BODY_BYTES) throw new Error('too large');
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}
