import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ask } from '../../../../central/web/api/ask.ts';

const schema = z.strictObject({ n: z.int() });
let server: Server | null = null;

async function answering(status: number, body: string): Promise<string> {
  const started = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server = started;
  await new Promise<void>((resolve) => {
    started.listen(0, '127.0.0.1', resolve);
  });
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
}

afterEach(() => {
  server?.close();
  server = null;
});

describe('a question to the centre', () => {
  test('gives what was asked', async () => {
    const origin = await answering(200, '{"n":3}');
    expect(await ask(origin, 'GET', '/v1/x', schema)).toEqual({ ok: true, value: { n: 3 } });
  });

  test('gives null for an empty answer', async () => {
    const origin = await answering(204, '');
    expect(await ask(origin, 'DELETE', '/v1/x', z.null())).toEqual({ ok: true, value: null });
  });

  test('gives the problem by its code', async () => {
    const problem = { type: 'urn:x', code: 'role-missing', status: 403, title: 't' };
    const origin = await answering(403, JSON.stringify(problem));
    expect(await ask(origin, 'GET', '/v1/x', schema)).toEqual({
      ok: false,
      failure: { kind: 'problem', code: 'role-missing' },
    });
  });

  test.each([
    ['an answer of another shape', 200, '{"n":"drei"}'],
    ['a captive portal', 200, '<html>sign in to the network</html>'],
    ['an unknown problem', 418, '{"code":"teapot"}'],
    ['a proxy’s page', 502, '<html>bad gateway</html>'],
  ])('does not take %s for an answer', async (_, status, body) => {
    const origin = await answering(status, body);
    expect(await ask(origin, 'GET', '/v1/x', schema)).toEqual({
      ok: false,
      failure: { kind: 'not-understood' },
    });
  });

  test('says that nobody is there', async () => {
    const origin = await answering(200, '');
    await new Promise((resolve) => server?.close(resolve));
    expect(await ask(origin, 'GET', '/v1/x', schema)).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    });
  });
});
