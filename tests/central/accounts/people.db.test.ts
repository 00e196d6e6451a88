import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { createOffice } from '../../../central/office/create-office.ts';
import { newPasswordViewSchema, userListSchema } from '../../../shared/contract/people.ts';
import type { Role } from '../../../shared/contract/session.ts';
import { unitListSchema } from '../../../shared/contract/fleet.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const PASSWORD = 'mat khau cua toi';
const OWN = TEST_OFFICE.unit.id;
const SISTER = 'xa-ben';
const FAR = 'phuong-xa';
const NOTHING = { all: false, units: [], areas: [] };
let central: TestCentral;
let it: TestPerson;
beforeAll(async () => {
  central = await startCentral();
  for (const [id, code] of [
    [SISTER, '000.00.07.H55'],
    [FAR, 'H56.99.01'],
  ] as const)
    await createOffice(central.parts, { ...TEST_OFFICE, unit: { ...TEST_OFFICE.unit, id, code } });
  it = newPerson(central.url);
  await it.signIn('admin', central.adminPassword);
});
afterAll(async () => {
  await central.close();
});

async function personOf(
  name: string,
  role: Role,
  reach: { all: boolean; units: string[]; areas: string[] },
): Promise<TestPerson> {
  const user = { name, role, reach, password: PASSWORD };
  expect(await createUser(central.parts, user, 'test')).toMatchObject({ ok: true });
  const person = newPerson(central.url);
  await person.signIn(name, PASSWORD);
  return person;
}

function figuresOf(unit: string): string {
  return `/v1/evaluations/clerks?unit=${unit}&from=2026-10-01&to=2026-10-31`;
}

async function unitsOf(person: TestPerson): Promise<readonly string[]> {
  const { units } = unitListSchema.parse((await person.ask('GET', '/v1/units')).body);
  return units.map(({ id }) => id).toSorted();
}

describe('scoping by unit', () => {
  test('a manager sees their own units and no other, several of them too', async () => {
    const one = await personOf('mot', 'manager', { ...NOTHING, units: [OWN] });
    expect(await unitsOf(one)).toEqual([OWN]);
    expect((await one.ask('GET', figuresOf(OWN))).status).toBe(200);
    const other = await one.ask('GET', figuresOf(FAR));
    expect([other.status, other.body]).toMatchObject([404, { code: 'not-found' }]);
    const two = await personOf('hai', 'manager', { ...NOTHING, units: [OWN, FAR] });
    expect(await unitsOf(two)).toEqual([FAR, OWN].toSorted());
    expect((await two.ask('GET', figuresOf(FAR))).status).toBe(200);
  });

  test('a province reads the units below its code, of either form of code', async () => {
    const province = await personOf('tinh', 'province', { ...NOTHING, areas: ['H55'] });
    expect(await unitsOf(province)).toEqual([OWN, SISTER].toSorted());
    expect((await province.ask('GET', figuresOf(FAR))).status).toBe(404);
    // H5 is no province above H55.
    const none = await personOf('khong', 'province', { ...NOTHING, areas: ['H5'] });
    expect(await unitsOf(none)).toEqual([]);
  });

  test('IT of one office has no hand in another’s machines', async () => {
    const near = await personOf('it-gan', 'it', { ...NOTHING, units: [FAR] });
    const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
    expect((await near.ask('GET', '/v1/devices')).body).toEqual({ devices: [] });
    expect((await near.ask('POST', `/v1/devices/${kiosk.device}/revoke`)).status).toBe(404);
    const code = { unit: OWN, counter: 'quay-1' };
    expect((await near.ask('POST', '/v1/enrolment-codes', code)).status).toBe(404);
    expect((await it.ask('POST', '/v1/enrolment-codes', code)).status).toBe(201);
  });

  test('a change of units holds from the next request on', async () => {
    const moved = await personOf('chuyen', 'manager', { ...NOTHING, units: [OWN] });
    const { users } = userListSchema.parse((await it.ask('GET', '/v1/users')).body);
    const id = users.find(({ name }) => name === 'chuyen')!.id;
    const reach = { ...NOTHING, units: [FAR] };
    expect((await it.ask('PUT', `/v1/users/${id}/reach`, reach)).status).toBe(200);
    expect(await unitsOf(moved)).toEqual([FAR]);
  });
});

describe('accounts', () => {
  const request = {
    name: 'moi',
    role: 'manager',
    reach: { ...NOTHING, units: [OWN] },
    clerk: null,
  };

  test('a new one has a password for one use, which opens nothing but its own change', async () => {
    const made = newPasswordViewSchema.parse((await it.ask('POST', '/v1/users', request)).body);
    const person = newPerson(central.url);
    const signedIn = await person.signIn('moi', made.password);
    expect(signedIn.body).toMatchObject({ mustChangePassword: true });
    const shut = await person.ask('GET', '/v1/units');
    expect([shut.status, shut.body]).toMatchObject([403, { code: 'password-change-needed' }]);
    const wrong = { old: 'khong phai', next: 'mat khau moi' };
    const refused = await person.ask('POST', '/v1/session/password', wrong);
    expect([refused.status, refused.body]).toMatchObject([401, { code: 'sign-in-refused' }]);
    const change = { old: made.password, next: 'mat khau moi' };
    expect((await person.ask('POST', '/v1/session/password', change)).status).toBe(204);
    expect((await person.ask('GET', '/v1/units')).status).toBe(200);
    expect((await newPerson(central.url).signIn('moi', made.password)).status).toBe(401);
  });

  test('a clerk’s account says whose results it shows', async () => {
    const clerk = { unit: OWN, id: 'can-bo-1' };
    const account = { name: 'cua-can-bo', role: 'clerk', reach: NOTHING, clerk };
    const made = newPasswordViewSchema.parse((await it.ask('POST', '/v1/users', account)).body);
    const name = TEST_OFFICE.clerks.find(({ id }) => id === clerk.id)?.name;
    expect(made.user.clerk).toEqual({ ...clerk, name });
    const { users } = userListSchema.parse((await it.ask('GET', '/v1/users')).body);
    expect(users.find((user) => user.name === account.name)?.clerk).toEqual({ ...clerk, name });
  });

  test('a reset ends every session and asks for a change again; a disabled one is nobody', async () => {
    const person = await personOf('mat', 'auditor', { ...NOTHING, units: [OWN] });
    const { users } = userListSchema.parse((await it.ask('GET', '/v1/users')).body);
    const { id } = users.find(({ name }) => name === 'mat')!;
    const reset = await it.ask('POST', `/v1/users/${id}/reset`);
    const { password } = newPasswordViewSchema.parse(reset.body);
    expect((await person.ask('GET', '/v1/session')).status).toBe(401);
    expect((await person.signIn('mat', PASSWORD)).status).toBe(401);
    expect((await person.signIn('mat', password)).status).toBe(200);
    expect((await it.ask('POST', `/v1/users/${id}/disable`)).status).toBe(200);
    expect((await person.ask('GET', '/v1/session')).status).toBe(401);
    expect((await person.signIn('mat', password)).status).toBe(401);
    expect((await it.ask('POST', `/v1/users/${id}/enable`)).status).toBe(200);
    expect((await person.signIn('mat', password)).status).toBe(200);
  });

  test('nobody gives more than they have, nor shuts themselves out', async () => {
    const near = await personOf('it-hep', 'it', { ...NOTHING, units: [OWN] });
    for (const reach of [
      { ...NOTHING, all: true },
      { ...NOTHING, units: [FAR] },
      { ...NOTHING, areas: ['H55'] },
    ]) {
      const answer = await near.ask('POST', '/v1/users', { ...request, name: 'rong', reach });
      expect([answer.status, answer.body]).toMatchObject([404, { code: 'not-found' }]);
    }
    const seen = userListSchema.parse((await near.ask('GET', '/v1/users')).body).users;
    expect(seen.map(({ name }) => name)).not.toContain('admin');
    const all = userListSchema.parse((await it.ask('GET', '/v1/users')).body).users;
    const admin = all.find(({ name }) => name === 'admin')!;
    expect((await near.ask('POST', `/v1/users/${admin.id}/reset`)).status).toBe(404);
    const own = await it.ask('POST', `/v1/users/${admin.id}/disable`);
    expect([own.status, own.body]).toMatchObject([403, { code: 'own-case' }]);
  });

  test('name-taken, no such unit, no such clerk', async () => {
    const taken = await it.ask('POST', '/v1/users', { ...request, name: 'admin' });
    expect([taken.status, taken.body]).toMatchObject([409, { code: 'name-taken' }]);
    const nowhere = { ...request, name: 'dau', reach: { ...NOTHING, units: ['khong-co'] } };
    expect((await it.ask('POST', '/v1/users', nowhere)).status).toBe(404);
    const clerk = { name: 'ai', role: 'clerk', reach: NOTHING, clerk: { unit: OWN, id: 'x' } };
    expect((await it.ask('POST', '/v1/users', clerk)).status).toBe(404);
    const halves = { ...clerk, clerk: null };
    expect((await it.ask('POST', '/v1/users', halves)).status).toBe(400);
  });
});

describe('own sessions', () => {
  test('are listed and can be ended one by one; a stranger’s can’t', async () => {
    const here = await personOf('nha', 'manager', { ...NOTHING, units: [OWN] });
    const there = newPerson(central.url);
    await there.signIn('nha', PASSWORD);
    const list = (await here.ask('GET', '/v1/sessions')).body as {
      sessions: { id: number; current: boolean }[];
    };
    expect(list.sessions).toHaveLength(2);
    const other = list.sessions.find(({ current }) => !current)!;
    expect((await it.ask('DELETE', `/v1/sessions/${other.id}`)).status).toBe(404);
    expect((await here.ask('DELETE', `/v1/sessions/${other.id}`)).status).toBe(204);
    expect((await there.ask('GET', '/v1/session')).status).toBe(401);
    expect((await here.ask('GET', '/v1/session')).status).toBe(200);
  });

  test('signing in again in the same browser ends the session before', async () => {
    const person = await personOf('lai', 'manager', { ...NOTHING, units: [OWN] });
    const { cookie } = person;
    await person.signIn('lai', PASSWORD);
    expect(person.cookie).not.toBe(cookie);
    const before = await newPerson(central.url).ask('GET', '/v1/session', undefined, { cookie });
    expect(before.status).toBe(401);
  });
});
