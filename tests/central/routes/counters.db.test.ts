import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { signedConfigSchema, type KioskConfig } from '../../../shared/contract/kiosk-config.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { bearer, enrolKiosk, type TestKiosk } from '../../support/central-kiosk.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { queryRows } from '../../support/postgres.ts';

const AT = '/v1/units/phuong-thu';
const PASSWORD = 'mat khau cua toi';
let central: TestCentral;
let manager: TestPerson;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  const reach = { all: false, units: ['phuong-thu'], areas: [] };
  const user = { name: 'quan-ly', role: 'manager', password: PASSWORD, reach } as const;
  expect(await createUser(central.parts, user, 'test')).toMatchObject({ ok: true });
  manager = newPerson(central.url);
  await manager.signIn('quan-ly', PASSWORD);
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
});
afterAll(async () => {
  await central.close();
});

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

describe('a counter', () => {
  test('is added and renamed, on record and on its kiosk', async () => {
    const wanted = { id: 'quay-7', number: 7, name: { vi: 'Đất đai' } };
    const added = await manager.ask('POST', `${AT}/counters`, wanted);
    const stored = { ...wanted, name: { vi: 'Đất đai', en: 'Đất đai' } };
    expect([added.status, added.body]).toEqual([201, stored]);
    const between = await config();
    const change = { number: 11, name: { vi: 'Tiếp nhận', en: 'Reception' } };
    const changed = await manager.ask('PUT', `${AT}/counters/quay-1`, change);
    expect([changed.status, changed.body]).toEqual([200, { id: 'quay-1', ...change }]);
    const after = await config();
    expect(after.counter).toEqual({ id: 'quay-1', ...change });
    expect(after.version).not.toBe(between.version);
    const record = await queryRows(
      central.databaseUrl,
      `select action, actor, unit_id, subject from audit_event where action like 'counter.%'
       order by event_id`,
    );
    const by = { actor: 'quan-ly', unit_id: 'phuong-thu' };
    expect(record).toEqual([
      { ...by, action: 'counter.added', subject: 'quay-7' },
      { ...by, action: 'counter.changed', subject: 'quay-1' },
    ]);
  });

  test('keeps the number that it has, and takes no other’s', async () => {
    const name = { vi: 'Đất đai và nhà ở' };
    expect((await manager.ask('PUT', `${AT}/counters/quay-7`, { number: 7, name })).status).toBe(
      200,
    );
    for (const [method, path, body, field] of [
      ['PUT', `${AT}/counters/quay-7`, { number: 11, name }, '/number'],
      ['POST', `${AT}/counters`, { id: 'quay-8', number: 11, name }, '/number'],
      ['POST', `${AT}/counters`, { id: 'quay-7', number: 8, name }, '/id'],
    ] as const) {
      const { status, body: said } = await manager.ask(method, path, body);
      expect([status, said]).toMatchObject([409, { code: 'already-used', fields: [{ field }] }]);
    }
  });

  test.each([
    ['a number of 0', { number: 0 }, '/number'],
    ['a number that is none', { number: 1.5 }, '/number'],
    ['no name', { name: { vi: '' } }, '/name/vi'],
  ])('with %s is refused and the field named', async (_, wrong, field) => {
    const body = { number: 20, name: { vi: 'X' }, ...wrong };
    const changed = await manager.ask('PUT', `${AT}/counters/quay-7`, body);
    expect([changed.status, changed.body]).toMatchObject([400, { fields: [{ field }] }]);
    const added = await manager.ask('POST', `${AT}/counters`, { id: 'quay-20', ...body });
    expect([added.status, added.body]).toMatchObject([400, { fields: [{ field }] }]);
  });

  test('that there is none of is not found', async () => {
    const body = { number: 30, name: { vi: 'X' } };
    expect((await manager.ask('PUT', `${AT}/counters/khong-co`, body)).status).toBe(404);
  });
});
