import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unitListSchema } from '../../../shared/contract/fleet.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { passProvider, startProvider, type TestProvider } from '../../support/oidc-provider.ts';
import { queryRows } from '../../support/postgres.ts';

const unit = TEST_OFFICE.unit.id;
const NOTHING = { all: false, units: [], areas: [] };
const groups: Record<string, string[]> = {
  lan: ['mot-cua-quan-ly'],
  minh: ['ke-toan'],
  tuan: ['so-noi-vu', 'mot-cua-quan-ly'],
};
let provider: TestProvider;
let central: TestCentral;
let it: TestPerson;
beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const redirectUrl = `${publicUrl}/v1/oidc/callback`;
  provider = await startProvider(redirectUrl, groups);
  const { issuer, clientId, clientSecret } = provider;
  central = await startCentral({
    config: {
      publicUrl,
      port: { number: port, exact: true },
      oidc: { issuer, clientId, clientSecret, claim: 'groups', redirectUrl },
    },
  });
  it = newPerson(central.url);
  await it.signIn('admin', central.adminPassword);
  const mappings = [
    { value: 'so-noi-vu', role: 'province', reach: { ...NOTHING, areas: ['H55'] } },
    { value: 'mot-cua-quan-ly', role: 'manager', reach: { ...NOTHING, units: [unit] } },
  ];
  expect((await it.ask('PUT', '/v1/oidc/mappings', { mappings })).status).toBe(200);
});
afterAll(async () => {
  await central.close();
  await provider.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function visit(url: string, cookie = ''): Promise<Response> {
  return await fetch(url, { redirect: 'manual', headers: { cookie } });
}

function cookieIn(answer: Response, name: string): string {
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? '';
  return set.split(';')[0] ?? '';
}

/** From the sign-in page to the provider and to the address that leads back. */
async function leave(login: string): Promise<{ back: string; flow: string; start: Response }> {
  const start = await visit(`${central.url}/v1/oidc/start`);
  const back = await passProvider(start.headers.get('location') ?? '', login);
  return { back, flow: cookieIn(start, 'hailong_oidc'), start };
}

async function signIn(login: string): Promise<{ answer: Response; cookie: string }> {
  const { back, flow } = await leave(login);
  const answer = await visit(back, flow);
  return { answer, cookie: cookieIn(answer, 'hailong_session') };
}

async function whoIs(cookie: string): Promise<unknown> {
  return (await newPerson(central.url).ask('GET', '/v1/session', undefined, { cookie })).body;
}

describe('signing in through the provider', () => {
  test('asks with a code, PKCE, state and nonce', async () => {
    const { start } = await leave('lan');
    const { searchParams } = new URL(start.headers.get('location') ?? '');
    expect(searchParams.get('response_type')).toBe('code');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect((searchParams.get(name) ?? '').length).toBeGreaterThan(20);
    expect(start.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test('gives the role and the units that the mapping gives, the first that fits', async () => {
    const { answer, cookie } = await signIn('lan');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
    expect(answer.headers.getSetCookie().join()).toMatch(/hailong_session=[^;]+;.*SameSite=Strict/);
    expect(await whoIs(cookie)).toMatchObject({
      name: expect.stringMatching(/^lan\.[0-9a-f]{6}$/),
      role: 'manager',
    });
    const units = await newPerson(central.url).ask('GET', '/v1/units', undefined, { cookie });
    expect(unitListSchema.parse(units.body).units.map(({ id }) => id)).toEqual([unit]);
    expect(await whoIs((await signIn('tuan')).cookie)).toMatchObject({ role: 'province' });
  });

  test('makes one account for one person, and moves it with the mapping', async () => {
    groups['tuan'] = ['mot-cua-quan-ly'];
    expect(await whoIs((await signIn('tuan')).cookie)).toMatchObject({ role: 'manager' });
    const rows = await queryRows(
      central.databaseUrl,
      `select role, password_hash from app_user where subject = 'tuan'`,
    );
    expect(rows).toEqual([{ role: 'manager', password_hash: null }]);
  });

  test('provider-refused for somebody whom no group lets in', async () => {
    const { answer, cookie } = await signIn('minh');
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'provider-refused' }]);
    expect(cookie).toBe('');
  });

  test('provider-refused for a disabled account', async () => {
    await signIn('lan');
    const [row] = await queryRows(
      central.databaseUrl,
      `select user_id from app_user where subject = 'lan'`,
    );
    const path = `/v1/users/${String(row?.['user_id'])}`;
    expect((await it.ask('POST', `${path}/disable`)).status).toBe(200);
    expect((await signIn('lan')).answer.status).toBe(401);
    expect((await it.ask('POST', `${path}/enable`)).status).toBe(200);
    expect((await signIn('lan')).answer.status).toBe(302);
  });
});

describe('refusals on the way back', () => {
  test('another browser’s flow, no flow, a spoilt one', async () => {
    const { back } = await leave('lan');
    const other = await leave('lan');
    for (const flow of ['', 'hailong_oidc=x', other.flow]) {
      const answer = await visit(back, flow);
      expect([answer.status, await answer.json()]).toMatchObject([
        401,
        { code: 'provider-refused' },
      ]);
    }
  });

  test('another state, a made-up code, a code for the second time', async () => {
    const { back, flow } = await leave('lan');
    for (const [name, value] of [
      ['state', 'x'.repeat(43)],
      ['code', 'x'.repeat(43)],
      ['iss', 'http://evil.example'],
    ] as const) {
      const url = new URL(back);
      url.searchParams.set(name, value);
      expect((await visit(url.href, flow)).status).toBe(401);
    }
    const fresh = await leave('lan');
    expect((await visit(fresh.back, fresh.flow)).status).toBe(302);
    expect((await visit(fresh.back, fresh.flow)).status).toBe(401);
  });
});

test('local accounts go on working, and nobody signs in to a provider’s account with a password', async () => {
  const person = newPerson(central.url);
  expect((await person.signIn('admin', central.adminPassword)).status).toBe(200);
  await signIn('lan');
  const [row] = await queryRows(
    central.databaseUrl,
    `select name from app_user where subject = 'lan'`,
  );
  expect((await person.signIn(String(row?.['name']), 'x')).status).toBe(401);
});

test('a mapping names units that there are, and no clerk', async () => {
  const mapping = { value: 'x', role: 'manager', reach: { ...NOTHING, units: ['khong-co'] } };
  const unknown = await it.ask('PUT', '/v1/oidc/mappings', { mappings: [mapping] });
  expect(unknown.body).toMatchObject({ code: 'not-found' });
  const clerk = { ...mapping, role: 'clerk', reach: NOTHING };
  expect((await it.ask('PUT', '/v1/oidc/mappings', { mappings: [clerk] })).status).toBe(400);
});

test('not-found where no provider is set up, which the sign-in page can ask', async () => {
  const plain = await startCentral({ databaseUrl: central.databaseUrl });
  const offer = await newPerson(plain.url).ask('GET', '/v1/oidc');
  expect(offer.body).toEqual({ offered: false });
  expect((await visit(`${plain.url}/v1/oidc/start`)).status).toBe(404);
  expect((await visit(`${plain.url}/v1/oidc/callback?code=x`)).status).toBe(404);
  await plain.close();
  expect((await newPerson(central.url).ask('GET', '/v1/oidc')).body).toEqual({ offered: true });
});
