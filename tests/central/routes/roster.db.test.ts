import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { hashPin } from '../../../central/keys/argon.ts';
import { signedConfigSchema, type KioskConfig } from '../../../shared/contract/kiosk-config.ts';
import { newPinSchema, rosterSchema, type RosterEntry } from '../../../shared/contract/roster.ts';
import type { Role } from '../../../shared/contract/session.ts';
import { bearer, enrolKiosk, type TestKiosk } from '../../support/central-kiosk.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

const AT = '/v1/units/phuong-thu';
const ELSEWHERE = '/v1/units/noi-khac';
const PASSWORD = 'mat khau cua toi';
const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';
let central: TestCentral;
let admin: TestPerson;
let manager: TestPerson;
let auditor: TestPerson;
let province: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  admin = newPerson(central.url);
  await admin.signIn('admin', central.adminPassword);
  manager = await hire('manager');
  auditor = await hire('auditor');
  province = await hire('province');
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
});
afterAll(async () => {
  await central.close();
});

async function hire(role: Role): Promise<TestPerson> {
  const reach = { all: false, units: ['phuong-thu'], areas: [] };
  const user = { name: `nguoi-${role}`, role, password: PASSWORD, reach };
  expect(await createUser(central.parts, user, 'test')).toMatchObject({ ok: true });
  const person = newPerson(central.url);
  await person.signIn(user.name, PASSWORD);
  return person;
}

let held: KioskConfig | null = null;

/** As a kiosk learns of it: by asking whether what it holds is still the newest. */
async function config(): Promise<KioskConfig> {
  const tag = held === null ? {} : { 'if-none-match': `"${held.version}"` };
  const headers = { ...bearer(kiosk.token), ...tag };
  const answer = await fetch(`${central.url}/v1/config`, { headers });
  if (answer.status === 304 && held !== null) return held;
  held = signedConfigSchema.parse(await answer.json()).config;
  return held;
}

async function opens(id: string, pin: string): Promise<boolean> {
  const found = (await config()).pins.find(({ clerk }) => clerk === id);
  if (!found) return false;
  const hash = await hashPin(pin, Buffer.from(found.salt, 'hex'));
  const secret = Buffer.from(kiosk.secret, 'base64url');
  return createHmac('sha256', secret).update(hash).digest('hex') === found.verifier;
}

async function acts(...actions: readonly string[]): Promise<readonly unknown[]> {
  return await queryRows(
    central.databaseUrl,
    `select action, actor, unit_id, subject, detail from audit_event
     where action = any($1) order by event_id`,
    [actions],
  );
}
const BY = { actor: 'nguoi-manager', unit_id: 'phuong-thu', detail: '' };

async function entry(id: string): Promise<RosterEntry | undefined> {
  const { body } = await auditor.ask('GET', `${AT}/roster`);
  return rosterSchema.parse(body).clerks.find((one) => one.id === id);
}

describe('the roster', () => {
  test('is read by the office and its auditor, never with a PIN', async () => {
    for (const person of [admin, manager, auditor]) {
      const { status, body } = await person.ask('GET', `${AT}/roster`);
      expect(status).toBe(200);
      const { counters, clerks } = rosterSchema.parse(body);
      expect(counters.map(({ id, number }) => [id, number])).toContainEqual(['quay-1', 1]);
      expect(clerks.map(({ id }) => id)).toEqual(['can-bo-1', 'can-bo-2', 'can-bo-3']);
      expect(clerks[0]).toMatchObject({ hasPin: true, lock: null, counter: null, leftAt: null });
      expect(JSON.stringify(body)).not.toMatch(/salt|wrapped|135790/);
    }
    expect((await province.ask('GET', `${AT}/roster`)).status).toBe(403);
  });

  test('of another office is out of reach, and of none not found', async () => {
    const clerk = { id: 'x', name: 'X', title: { vi: 'X' } };
    const counter = { id: 'x', number: 9, name: { vi: 'X' } };
    for (const person of [manager, admin]) {
      expect((await person.ask('GET', `${ELSEWHERE}/roster`)).status).toBe(404);
      expect((await person.ask('POST', `${ELSEWHERE}/clerks`, clerk)).status).toBe(404);
      expect((await person.ask('POST', `${ELSEWHERE}/counters`, counter)).status).toBe(404);
    }
  });

  test('is changed by nobody who may only read', async () => {
    const clerk = { id: 'x', name: 'X', title: { vi: 'X' } };
    for (const person of [auditor, province]) {
      expect((await person.ask('POST', `${AT}/clerks`, clerk)).status).toBe(403);
      expect((await person.ask('PATCH', `${AT}/clerks/can-bo-1`, { name: 'X' })).status).toBe(403);
      expect((await person.ask('POST', `${AT}/clerks/can-bo-1/pin`)).status).toBe(403);
      expect((await person.ask('POST', `${AT}/clerks/can-bo-1/return`, {})).status).toBe(403);
      const counter = { number: 1, name: { vi: 'X' } };
      expect((await person.ask('POST', `${AT}/counters`, { id: 'x', ...counter })).status).toBe(
        403,
      );
      expect((await person.ask('PUT', `${AT}/counters/quay-1`, counter)).status).toBe(403);
    }
    expect(await acts('clerk.added', 'clerk.changed', 'clerk-pin.reset')).toEqual([]);
  });
});

describe('a new clerk', () => {
  test('is on the kiosks at once with a PIN that is told this once', async () => {
    const before = await config();
    const body = { id: 'can-bo-9', name: ' Lý A Sử ', title: { vi: 'Công chức' } };
    const added = await manager.ask('POST', `${AT}/clerks`, body);
    expect(added.status).toBe(201);
    expect(added.headers.get('cache-control')).toBe('no-store');
    const { clerk, pin } = newPinSchema.parse(added.body);
    expect([clerk, pin]).toEqual(['can-bo-9', expect.stringMatching(/^\d{6}$/)]);
    const after = await config();
    expect(after.version).not.toBe(before.version);
    expect(after.roster.at(-1)).toMatchObject({
      id: 'can-bo-9',
      name: 'Lý A Sử',
      title: { vi: 'Công chức', en: 'Công chức' },
    });
    expect(await opens('can-bo-9', pin)).toBe(true);
    expect(await acts('clerk.added')).toEqual([
      { ...BY, action: 'clerk.added', subject: 'can-bo-9' },
    ]);
    expect(await entry('can-bo-9')).toMatchObject({ hasPin: true, hasPortrait: false });
  });

  test('may be given a chosen PIN and a portrait', async () => {
    const chosen = { pin: '907142', portrait: PIXEL };
    const body = { id: 'can-bo-10', name: 'Vàng', title: { vi: 'A', en: 'B' }, ...chosen };
    const added = await admin.ask('POST', `${AT}/clerks`, body);
    expect(added.body).toEqual({ clerk: 'can-bo-10', pin: '907142' });
    expect(await opens('can-bo-10', '907142')).toBe(true);
    expect(await entry('can-bo-10')).toMatchObject({ hasPortrait: true });
  });

  test.each([
    ['an id with a slash', { id: 'a/b' }, '/id'],
    ['no name', { name: '  ' }, '/name'],
    ['a title in no Vietnamese', { title: { vi: '' } }, '/title/vi'],
    ['an easy PIN', { pin: '123456' }, '/pin'],
    ['a PIN of letters', { pin: 'abcdef' }, '/pin'],
    ['a portrait of another kind', { portrait: 'data:image/gif;base64,R0lGODlh' }, '/portrait'],
    ['what there is no field for', { salary: 1 }, ''],
  ])('with %s is refused and the field named', async (_, wrong, field) => {
    const body = { id: 'can-bo-11', name: 'X', title: { vi: 'X' }, ...wrong };
    const headers = { 'accept-language': 'en' };
    const { status, body: said } = await manager.ask('POST', `${AT}/clerks`, body, headers);
    expect([status, said]).toMatchObject([400, { code: 'malformed-request', fields: [{ field }] }]);
    expect(await entry('can-bo-11')).toBeUndefined();
  });

  test('is refused under an id that is used, in the reader’s language', async () => {
    const body = { id: 'can-bo-1', name: 'X', title: { vi: 'X' } };
    const { status, body: said } = await manager.ask('POST', `${AT}/clerks`, body);
    expect([status, said]).toMatchObject([
      409,
      { code: 'already-used', fields: [{ field: '/id', detail: expect.stringContaining('mã') }] },
    ]);
  });
});

test('an office holds 200 clerks at work, and one more is refused by name', async () => {
  await queryRows(
    central.databaseUrl,
    `insert into clerk (unit_id, clerk_id, position, name, title, portrait, pin_salt, pin_wrapped)
     select unit_id, 'them-' || n, 1000 + n, name, title, portrait, pin_salt, pin_wrapped
     from clerk, generate_series(1, 200 - (select count(*)::int from clerk)) as n
     where clerk_id = 'can-bo-3' returning clerk_id`,
  );
  const body = { id: 'mot-nua', name: 'X', title: { vi: 'X' } };
  const { status, body: said } = await manager.ask('POST', `${AT}/clerks`, body);
  expect([status, said]).toMatchObject([409, { code: 'roster-full' }]);
  await queryRows(
    central.databaseUrl,
    `delete from clerk where clerk_id like 'them-%' returning clerk_id`,
  );
});

describe('a clerk', () => {
  test('is called otherwise from the next contact on, and the record names the fields alone', async () => {
    const before = await config();
    const change = { name: 'Nguyễn Thu Hằng', title: { vi: 'Trưởng phòng', en: 'Head' } };
    expect((await manager.ask('PATCH', `${AT}/clerks/can-bo-1`, change)).status).toBe(204);
    const after = await config();
    expect(after.version).not.toBe(before.version);
    expect(after.roster.find(({ id }) => id === 'can-bo-1')).toMatchObject(change);
    expect(await acts('clerk.changed')).toEqual([
      { ...BY, action: 'clerk.changed', subject: 'can-bo-1', detail: 'name, title' },
    ]);
  });

  test('that is nobody, or nothing to change, is refused', async () => {
    expect((await manager.ask('PATCH', `${AT}/clerks/ai-do`, { name: 'X' })).status).toBe(404);
    expect((await manager.ask('PATCH', `${AT}/clerks/can-bo-1`, {})).status).toBe(400);
    const wrong = await manager.ask('PATCH', `${AT}/clerks/can-bo-1`, { title: { vi: ' ' } });
    expect(wrong.body).toMatchObject({ fields: [{ field: '/title/vi' }] });
    expect((await manager.ask('POST', `${AT}/clerks/ai-do/pin`)).status).toBe(404);
  });

  test('is given another PIN, and the old one opens nothing any more', async () => {
    expect(await opens('can-bo-1', '135790')).toBe(true);
    const given = await manager.ask('POST', `${AT}/clerks/can-bo-1/pin`);
    expect(given.status).toBe(201);
    const { pin } = newPinSchema.parse(given.body);
    expect(await opens('can-bo-1', pin)).toBe(true);
    expect(await opens('can-bo-1', '135790')).toBe(false);
    const record = await acts('clerk-pin.reset');
    expect(record).toEqual([{ ...BY, action: 'clerk-pin.reset', subject: 'can-bo-1' }]);
    expect(JSON.stringify(record)).not.toContain(pin);
  });
});

describe('a clerk who left', () => {
  const GONE = { unit: 'phuong-thu', clerk: 'can-bo-2' };

  test('is on no kiosk and can’t be changed, and is listed with the day', async () => {
    expect((await manager.ask('POST', `${AT}/badges`, { clerk: 'can-bo-2' })).status).toBe(201);
    const before = await config();
    expect(before.pins.map(({ clerk }) => clerk)).toContain('can-bo-2');
    expect(before.badges).toHaveLength(1);
    expect((await manager.ask('POST', '/v1/departures', GONE)).status).toBe(204);
    const after = await config();
    expect(after.version).not.toBe(before.version);
    expect(after.roster.map(({ id }) => id)).not.toContain('can-bo-2');
    expect(after.pins.map(({ clerk }) => clerk)).not.toContain('can-bo-2');
    expect(await entry('can-bo-2')).toMatchObject({
      leftAt: expect.any(Number),
      hasPin: false,
      hasPortrait: false,
      isRenamed: false,
    });
    expect((await manager.ask('PATCH', `${AT}/clerks/can-bo-2`, { name: 'X' })).status).toBe(404);
    expect((await manager.ask('POST', `${AT}/clerks/can-bo-2/pin`)).status).toBe(404);
  });

  test('comes back under the same id, with a PIN anew and no badge from before', async () => {
    const back = await manager.ask('POST', `${AT}/clerks/can-bo-2/return`, {});
    expect(back.status).toBe(201);
    const { pin } = newPinSchema.parse(back.body);
    expect(await opens('can-bo-2', pin)).toBe(true);
    const after = await config();
    expect(after.roster.map(({ id }) => id)).toContain('can-bo-2');
    expect(after.badges).toEqual([]);
    expect(await entry('can-bo-2')).toMatchObject({ leftAt: null, hasPin: true });
    expect(await acts('clerk.returned')).toEqual([
      { ...BY, action: 'clerk.returned', subject: 'can-bo-2' },
    ]);
    expect((await manager.ask('POST', `${AT}/clerks/can-bo-2/return`, {})).status).toBe(404);
  });

  test('whose name has gone comes back only with a name', async () => {
    expect((await manager.ask('POST', '/v1/departures', GONE)).status).toBe(204);
    await queryRows(
      central.databaseUrl,
      `update clerk set name = 'CB-1', renamed_at = now() where clerk_id = 'can-bo-2'
       returning clerk_id`,
    );
    const nameless = await manager.ask('POST', `${AT}/clerks/can-bo-2/return`, {});
    expect([nameless.status, nameless.body]).toMatchObject([400, { fields: [{ field: '/name' }] }]);
    const named = await manager.ask('POST', `${AT}/clerks/can-bo-2/return`, { name: 'Trần Văn B' });
    expect(named.status).toBe(201);
    expect(await entry('can-bo-2')).toMatchObject({ name: 'Trần Văn B', isRenamed: false });
  });
});
