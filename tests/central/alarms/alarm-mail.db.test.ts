import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { mailAlarms } from '../../../central/alarms/mail-alarms.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { startMailServer, type MailServer } from '../reports/mail-server.ts';

const UNIT = TEST_OFFICE.unit.id;
let central: TestCentral;
let manager: TestPerson;
let mail: MailServer;
beforeAll(async () => {
  central = await startCentral();
  mail = await startMailServer();
  await createUser(central.parts, { name: 'lan', role: 'manager', password: 'mat khau' }, 'test');
  manager = newPerson(central.url);
  await manager.signIn('lan', 'mat khau');
});
afterAll(async () => {
  await central.close();
  await mail.close();
});

test('letters go to who the unit named, once, and again after the mail server refused', async () => {
  const settings = { unit: UNIT, locale: 'vi', recipients: ['truc@phuong.example'] };
  expect((await manager.ask('PUT', '/v1/alarm-mail', settings)).status).toBe(204);
  const account = { url: mail.url, from: 'trung-tam@phuong.example' };
  await mailAlarms(central.parts, account);
  const before = mail.letters.length;
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  kiosk.append({ kind: 'clock.jumped', body: { byMs: 3_600_000 } });
  await kiosk.send(kiosk.log);
  mail.refuse('4.3.0 đầy');
  const refused = await mailAlarms(central.parts, account);
  expect(refused).toMatchObject({ told: 0, failures: [expect.stringContaining('4.3.0')] });
  mail.refuse(null);
  await mailAlarms(central.parts, account);
  expect(mail.letters).toHaveLength(before + 1);
  expect(mail.letters.at(-1)).toContain('truc@phuong.example');
  expect(await mailAlarms(central.parts, account)).toEqual({ told: 0, failures: [] });
});
