import { createServer, type Server } from 'node:http';
import { afterEach } from 'vitest';
import { createApi, type Api } from '../../../central/web/api/client.ts';

/** A request as it came in; the body is JSON where it is JSON, otherwise its text. */
export interface Asked {
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}
/** An answer: its JSON, or its status with it; null for an empty body. */
type Reply = object | null;
export type Replies = Readonly<Record<string, Reply | ((asked: Asked) => Reply)>>;

export interface AnsweringCentre {
  readonly api: Api;
  readonly asked: readonly Asked[];
}

let servers: Server[] = [];

/** The real client against real HTTP: what is answered passes the contract's schemas or is not understood. */
export async function answeringCentre(replies: Replies): Promise<AnsweringCentre> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://centre');
      const one: Asked = {
        route: `${request.method} ${url.pathname}`,
        query: Object.fromEntries(url.searchParams),
        body: bodyOf(Buffer.concat(chunks).toString()),
      };
      asked.push(one);
      const { status, json } = answerTo(replies, one);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(json === null ? '' : JSON.stringify(json));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return { api: createApi(`http://127.0.0.1:${address.port}`), asked };
}

function answerTo(replies: Replies, asked: Asked): { status: number; json: object | null } {
  const reply = replies[asked.route];
  if (reply === undefined) return problem(404, 'not-found');
  const given = typeof reply === 'function' ? reply(asked) : reply;
  if (given === null) return { status: 204, json: null };
  return 'status' in given && 'json' in given && typeof given.json === 'object'
    ? { status: Number(given.status), json: given.json }
    : { status: 200, json: given };
}

export function problem(status: number, code: string): { status: number; json: object } {
  return { status, json: { type: `urn:hailong:problem:${code}`, code, status, title: code } };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});
