import { expect, test } from 'vitest';
import { exchangeBy } from '../../../electron/central/exchange.ts';
import { listenAs, type Reply } from '../centre.ts';

const TIMEOUT_MS = 300;

const exchange = exchangeBy(fetch);
const QUESTION = {
  method: 'GET',
  headers: {},
  body: null,
  gzipped: false,
  timeoutMs: TIMEOUT_MS,
} as const;

async function ask(reply: Reply | 'silence') {
  return exchange({ ...QUESTION, address: await listenAs(() => reply) });
}

test('brings back status, headers and body as they were', async () => {
  const headers = { 'retry-after': '7' };
  expect(await ask({ status: 503, headers, body: { a: 1 } })).toEqual({
    status: 503,
    contentType: 'application/json',
    retryAfter: '7',
    body: '{"a":1}',
  });
});

test('follows no redirect', async () => {
  let visits = 0;
  const portal = await listenAs(() => {
    visits += 1;
    return { status: 200, body: {} };
  });
  const answer = await ask({ status: 307, headers: { location: portal }, body: '' });
  expect(answer?.status).toBe(307);
  expect(visits).toBe(0);
});

test('silence and a closed port bring nothing back', async () => {
  expect(await ask('silence')).toBeNull();
  expect(await exchange({ ...QUESTION, address: 'http://127.0.0.1:1/' })).toBeNull();
});
