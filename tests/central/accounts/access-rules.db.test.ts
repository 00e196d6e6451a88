import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS_RULES, ruleFor } from '../../../central/accounts/access-rules.ts';
import { createUser } from '../../../central/accounts/create-user.ts';
import { buildApp } from '../../../central/app.ts';
import type { App } from '../../../central/routes/app-type.ts';
import { ROLES, type Role } from '../../../shared/contract/session.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const PASSWORD = 'mat khau cua toi';
let central: TestCentral;
let app: App;
let registered: readonly string[];
const people = new Map<Role, TestPerson>();
beforeAll(async () => {
  central = await startCentral();
  app = await buildApp(central.parts, {
    pages: { web: central.config.webFolder, kiosk: central.config.kioskFolder },
    publicUrl: null,
    logLevel: 'silent',
    batchLimits: { inAll: 1, perDevice: 1 },
    oidc: null,
  });
  await app.ready();
  registered = routesOf(app);
  const unit = TEST_OFFICE.unit.id;
  for (const role of ROLES) {
    const user = { name: `nguoi-${role}`, role, password: PASSWORD };
    const placed = role === 'clerk' ? { ...user, clerk: { unit, id: 'can-bo-1' } } : user;
    expect(await createUser(central.parts, placed, 'test')).toMatchObject({ ok: true });
    const person = newPerson(central.url);
    expect((await person.signIn(user.name, PASSWORD)).status).toBe(200);
    people.set(role, person);
  }
});
afterAll(async () => {
  await app.close();
  await central.close();
});

/** `METHOD pattern` of everything that is registered, from Fastify's own tree. */
function routesOf(built: App): readonly string[] {
  const path: string[] = [];
  return built
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line);
      if (!found) return [];
      const depth = (found[1] ?? '').length / 4;
      path.splice(depth, path.length, found[2] ?? '');
      const pattern = path.join('');
      return (
        (found[3] ?? '')
          .split(', ')
          .filter((method) => method !== '')
          // The tree leaves out the slash before a star.
          .map((method) => `${method} ${pattern.replace(/\/?\*$/, '/*')}`)
      );
    });
}

test('every registered route has a line in the table, and no line is for nothing', () => {
  expect(registered.length).toBeGreaterThan(60);
  const without = registered.filter((route) => {
    const [method = '', pattern = ''] = route.split(' ');
    return ruleFor(method, pattern) === null;
  });
  expect(without).toEqual([]);
  const idle = ACCESS_RULES.map(({ route }) => route).filter(
    (route) => !registered.includes(route) && !/^GET \/(?:\*|kiosk.*)?$/.test(route),
  );
  expect(idle).toEqual([]);
});

test('each line says why, and names a route once', () => {
  for (const { why } of ACCESS_RULES) expect(why.length).toBeGreaterThan(5);
  expect(new Set(ACCESS_RULES.map(({ route }) => route)).size).toBe(ACCESS_RULES.length);
});

test('a route that nobody wrote a line for does not start', async () => {
  const other = await buildApp(central.parts, {
    pages: { web: '', kiosk: '' },
    publicUrl: null,
    logLevel: 'silent',
    batchLimits: { inAll: 1, perDevice: 1 },
    oidc: null,
  });
  expect(() => other.get('/v1/forgotten', async () => 'x')).toThrow('access-rules');
  await other.close();
});

/** An address for the pattern, and a unit that exists where one is asked for. */
function addressOf(pattern: string): string {
  return `${pattern.replace(/:\w+/g, '999999')}?unit=${TEST_OFFICE.unit.id}`;
}

const STAFF_RULES = ACCESS_RULES.filter(({ may }) => typeof may === 'object').filter(
  // Would end the very session that the other lines are tried with.
  ({ route }) => route !== 'DELETE /v1/session',
);
describe.each(STAFF_RULES.map((rule) => [rule.route, rule] as const))('%s', (route, { may }) => {
  const [method = '', pattern = ''] = route.split(' ');
  test('signed-out for a stranger', async () => {
    const answer = await newPerson(central.url).ask(method, addressOf(pattern));
    expect([answer.status, answer.body]).toMatchObject([401, { code: 'signed-out' }]);
  });

  test.each(ROLES)('%s', async (role) => {
    const answer = await people.get(role)!.ask(method, addressOf(pattern));
    const allowed = typeof may === 'object' && may[role] !== undefined;
    const refused = answer.status === 403 && JSON.stringify(answer.body).includes('role-missing');
    expect({ allowed, status: answer.status }).toEqual({
      allowed: !refused,
      status: answer.status,
    });
    expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
  });

  if (method === 'GET') return;
  test('cross-site', async () => {
    const [role] = Object.keys(may) as Role[];
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await people.get(role!)!.ask(method, addressOf(pattern), undefined, headers);
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'cross-site' }]);
  });
});
