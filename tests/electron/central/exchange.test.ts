import { describe, expect, test } from 'vitest';
import { exchange } from '../../../electron/central/exchange.ts';
import { listenAs, problemReply, type Reply } from '../centre.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 2);
const TIMEOUT_MS = 300;

async function ask(reply: Reply | 'silence') {
  const address = await listenAs(() => reply);
  return exchange(fetch, { address, init: {}, timeoutMs: TIMEOUT_MS }, () => NOW_MS);
}

describe('what an answer is taken for', () => {
  test('JSON with 2xx is an answer, 304 one without a body', async () => {
    expect(await ask({ status: 201, body: { a: 1 } })).toEqual({
      ok: true,
      status: 201,
      body: { a: 1 },
    });
    expect(await ask({ status: 304 })).toEqual({ ok: true, status: 304, body: null });
  });

  test.each<[string, Reply]>([
    ['a portal that says 200', { status: 200, type: 'text/html', body: '<h1>Wi-Fi</h1>' }],
    [
      'a portal that redirects',
      { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: 'moved' },
    ],
    [
      'a proxy that lost the centre',
      { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' },
    ],
    ['JSON that is no problem of ours', { status: 400, body: { error: 'x' } }],
    ['a problem with a code from nowhere', problemReply('teapot', 418)],
    ['a problem that comes with 200', { ...problemReply('busy', 503), status: 200, body: 'x' }],
  ])('%s is not the centre', async (_name, reply) => {
    const answer = await ask(reply);
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'not-the-centre' } });
  });

  test('silence and a closed port are unreachable', async () => {
    const unreachable = { ok: false, failure: { kind: 'unreachable' } };
    expect(await ask('silence')).toEqual(unreachable);
    const nowhere = { address: 'http://127.0.0.1:1/', init: {}, timeoutMs: TIMEOUT_MS };
    expect(await exchange(fetch, nowhere, () => NOW_MS)).toEqual(unreachable);
  });

  test.each<[string, string | undefined, number | null]>([
    ['none', undefined, null],
    ['seconds', '7', 7_000],
    ['a date', new Date(NOW_MS + 9_000).toUTCString(), 9_000],
    ['a date that has passed', new Date(NOW_MS - 9_000).toUTCString(), 0],
    ['nonsense', 'soon', null],
  ])('a problem carries its wait: %s', async (_name, header, retryAfterMs) => {
    const headers = header === undefined ? {} : { 'retry-after': header };
    const answer = await ask({ ...problemReply('sequence-gap', 409, { expected: 5 }), headers });
    const failure = { kind: 'problem', code: 'sequence-gap', expected: 5, retryAfterMs };
    expect(answer).toEqual({ ok: false, failure });
  });
});
