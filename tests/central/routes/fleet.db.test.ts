import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  enrolmentCodeViewSchema,
  fleetSchema,
  unitListSchema,
} from '../../../shared/contract/fleet.ts';
import { headOf } from '../../../shared/log/chain.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { bearer, enrolKiosk, ratingGiven, request } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
let it: TestPerson;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral();
  await createUser(central.parts, { name: 'lan', role: 'manager', password: 'mat khau' }, 'test');
  it = newPerson(central.url);
  await it.signIn('admin', central.adminPassword);
  manager = newPerson(central.url);
  await manager.signIn('lan', 'mat khau');
});
afterAll(async () => {
  await central.close();
});

test('a person of IT makes a code, a kiosk enrols with it, and the fleet shows it', async () => {
  const place = { unit: TEST_OFFICE.unit.id, counter: 'quay-3' };
  const made = await it.ask('POST', '/v1/enrolment-codes', place);
  expect(made.status).toBe(201);
  const { code } = enrolmentCodeViewSchema.parse(made.body);
  const kiosk = await enrolKiosk(central.url, code);
  kiosk.append(ratingGiven());
  await kiosk.send(kiosk.log);
  const { devices } = fleetSchema.parse((await it.ask('GET', '/v1/devices')).body);
  expect(devices.find(({ device }) => device === kiosk.device)).toMatchObject({
    ...place,
    app: '0.1.0',
    host: 'electron',
    revokedAt: null,
    lastSeq: 1,
    waiting: null,
  });
});

test('what a kiosk still holds is told with its age, by the centre’s clock', async () => {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
  const behindMs = 3_600_000;
  const at = Date.now() - behindMs;
  const waitingSince = at - 60_000;
  const beat = { at, mono: 1, boot: 'b'.repeat(16), app: '0.1.0', host: 'electron' };
  const held = { head: headOf(kiosk.append(ratingGiven())), acked: 0, clerk: null, waitingSince };
  const init = { method: 'POST', headers: bearer(kiosk.token) };
  await request(`${central.url}/v1/heartbeats`, init, { ...beat, ...held });
  const seen = async (): Promise<unknown> => {
    const { devices } = fleetSchema.parse((await it.ask('GET', '/v1/devices')).body);
    return devices.find(({ device }) => device === kiosk.device)?.waiting;
  };
  const waiting = await seen();
  expect(waiting).toMatchObject({ entries: 1 });
  expect(Math.abs((waiting as { since: number }).since - (Date.now() - 60_000))).toBeLessThan(
    30_000,
  );
  await kiosk.send(kiosk.log);
  expect(await seen()).toBeNull();
});

test('a revoked kiosk may not speak; each act is in the audit record', async () => {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
  const path = `/v1/devices/${kiosk.device}/revoke`;
  expect((await it.ask('POST', path)).status).toBe(204);
  expect((await it.ask('POST', path)).status).toBe(204);
  kiosk.append(ratingGiven());
  expect((await kiosk.send(kiosk.log)).body).toMatchObject({ code: 'device-revoked' });
  const acts = await queryRows(
    central.databaseUrl,
    'select actor, action, unit_id, subject from audit_event order by event_id desc limit 1',
  );
  expect(acts).toEqual([
    {
      actor: 'admin',
      action: 'device.revoked',
      unit_id: TEST_OFFICE.unit.id,
      subject: kiosk.device,
    },
  ]);
});

test('everybody who is signed in sees the units', async () => {
  const { units } = unitListSchema.parse((await manager.ask('GET', '/v1/units')).body);
  expect(units).toEqual([
    {
      id: TEST_OFFICE.unit.id,
      name: TEST_OFFICE.unit.name,
      counters: TEST_OFFICE.counters,
    },
  ]);
});

describe('refusals', () => {
  const ROUTES: readonly [string, string, object | undefined][] = [
    ['GET', '/v1/devices', undefined],
    ['POST', '/v1/devices/kiosk-1/revoke', undefined],
    ['POST', '/v1/devices/kiosk-1/continuation', { reason: 'đã xem' }],
    ['POST', '/v1/enrolment-codes', { unit: 'phuong-thu', counter: 'quay-1' }],
  ];
  test.each(ROUTES)('%s %s: signed-out, role-missing', async (method, path, body) => {
    const stranger = await newPerson(central.url).ask(method, path, body);
    expect([stranger.status, stranger.body]).toMatchObject([401, { code: 'signed-out' }]);
    const wrongRole = await manager.ask(method, path, body);
    expect([wrongRole.status, wrongRole.body]).toMatchObject([403, { code: 'role-missing' }]);
  });

  test.each(ROUTES.slice(1))('%s %s: cross-site', async (method, path, body) => {
    const answer = await it.ask(method, path, body, { 'sec-fetch-site': 'cross-site' });
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'cross-site' }]);
  });

  test('not-found: no such device, counter or unit', async () => {
    const code = { unit: TEST_OFFICE.unit.id, counter: 'quay-9' };
    expect((await it.ask('POST', '/v1/devices/kiosk-1/revoke')).status).toBe(404);
    expect((await it.ask('POST', '/v1/enrolment-codes', code)).status).toBe(404);
    const other = { unit: 'x', counter: 'quay-1' };
    expect((await it.ask('POST', '/v1/enrolment-codes', other)).status).toBe(404);
  });

  test('invalid-parameter: a device id that can’t be one', async () => {
    const answer = await it.ask('POST', '/v1/devices/KIOSK_1/revoke');
    expect(answer.body).toMatchObject({ code: 'invalid-parameter', fields: [{ field: 'device' }] });
  });
});
