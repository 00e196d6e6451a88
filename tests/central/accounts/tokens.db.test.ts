import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTokenViewSchema, tokenListSchema } from '../../../shared/contract/tokens.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { bearer, request, type Answer } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const A_DAY_MS = 86_400_000;
const unit = TEST_OFFICE.unit.id;
const FIGURES = `/v1/evaluations/clerks?unit=${unit}&from=2026-10-01&to=2026-10-31`;
let now = Date.UTC(2026, 9, 5, 2);
let central: TestCentral;
let it: TestPerson;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  it = newPerson(central.url);
  await it.signIn('admin', central.adminPassword);
});
afterAll(async () => {
  await central.close();
});

async function newToken(changes: object = {}): Promise<{ id: number; token: string }> {
  const body = {
    name: 'phan mem mot cua',
    scopes: ['read:evaluations'],
    units: [unit],
    expiresAt: now + A_DAY_MS,
    ...changes,
  };
  return newTokenViewSchema.parse((await it.ask('POST', '/v1/tokens', body)).body);
}

async function ask(token: string, path: string, method = 'GET'): Promise<Answer> {
  return await request(`${central.url}${path}`, { method, headers: bearer(token) });
}

test('opens what its scope says and nothing else, people’s accounts least of all', async () => {
  const { token } = await newToken();
  expect((await ask(token, FIGURES)).status).toBe(200);
  for (const path of ['/v1/units', '/v1/users', '/v1/devices', '/v1/audit', '/v1/session']) {
    const answer = await ask(token, path);
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'role-missing' }]);
  }
  expect((await ask(token, '/v1/users', 'POST')).status).toBe(403);
});

test('reaches its units alone', async () => {
  const { token } = await newToken();
  expect((await ask(token, FIGURES.replace(unit, 'xa-khac'))).status).toBe(404);
  const everywhere = await newToken({ units: null, scopes: ['read:units'] });
  expect((await ask(everywhere.token, '/v1/units')).body).toMatchObject({ units: [{ id: unit }] });
});

test('is kept as a hash, told once, and its last use is noted', async () => {
  const { id, token } = await newToken();
  const rows = await queryRows(central.databaseUrl, 'select api_token::text as row from api_token');
  expect(JSON.stringify(rows)).not.toContain(token);
  await ask(token, FIGURES);
  const list = await it.ask('GET', '/v1/tokens');
  expect(JSON.stringify(list.body)).not.toContain(token);
  const { tokens } = tokenListSchema.parse(list.body);
  expect(tokens.find((one) => one.id === id)).toMatchObject({ lastUsedAt: now, revokedAt: null });
});

test('ends when it is revoked, when it expires, and never lives longer than a year', async () => {
  const revoked = await newToken();
  expect((await it.ask('POST', `/v1/tokens/${revoked.id}/revoke`)).status).toBe(204);
  expect((await ask(revoked.token, FIGURES)).body).toMatchObject({ code: 'signed-out' });
  const short = await newToken({ expiresAt: now + 1000 });
  expect((await ask(short.token, FIGURES)).status).toBe(200);
  now += 1001;
  expect((await ask(short.token, FIGURES)).body).toMatchObject({ code: 'signed-out' });
  const long = { name: 'x', scopes: ['read:units'], units: null, expiresAt: now + 400 * A_DAY_MS };
  const refused = await it.ask('POST', '/v1/tokens', long);
  expect(refused.body).toMatchObject({
    code: 'malformed-request',
    fields: [{ field: '/expiresAt' }],
  });
});

test('a made-up token is nobody', async () => {
  expect((await ask('hailong_x', FIGURES)).body).toMatchObject({ code: 'signed-out' });
});
