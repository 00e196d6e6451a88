import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import {
  ALARM_ACKNOWLEDGEMENTS_PATH,
  alarmListSchema,
  type AlarmName,
  type AlarmView,
} from '../../../shared/contract/alarms.ts';
import { actPageSchema } from '../../../shared/contract/audit.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
const PASSWORD = 'mat khau';

let central: TestCentral;
let it: TestPerson;
let manager: TestPerson;
beforeAll(async () => {
  central = await startCentral();
  await createUser(central.parts, { name: 'lan', role: 'manager', password: PASSWORD }, 'test');
  await createUser(central.parts, { name: 'tu', role: 'it', password: PASSWORD }, 'test');
  manager = newPerson(central.url);
  it = newPerson(central.url);
  await manager.signIn('lan', PASSWORD);
  await it.signIn('tu', PASSWORD);
});
afterAll(async () => {
  await central.close();
});

async function alarmsIn(state: string): Promise<readonly AlarmView[]> {
  const answer = await manager.ask('GET', `/v1/alarms?unit=${UNIT}&state=${state}&limit=500`);
  return alarmListSchema.parse(answer.body).alarms;
}

/** A kiosk whose clock jumped so many times. @returns its alarms about that, all open */
async function jumps(count: number): Promise<readonly AlarmName[]> {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  for (let one = 0; one < count; one += 1)
    kiosk.append({ kind: 'clock.jumped', body: { byMs: 3_600_000 } });
  await kiosk.send(kiosk.log);
  const open = await alarmsIn('open');
  return open
    .filter((alarm) => alarm.device === kiosk.device && alarm.kind === 'clock-jump')
    .map(({ device, kind, place }) => ({ device, kind, place }));
}

async function acknowledgements(of: readonly AlarmName[]): Promise<readonly string[]> {
  const { acts } = actPageSchema.parse((await it.ask('GET', '/v1/audit?limit=500')).body);
  const subjects = of.map(({ device, kind, place }) => `${device}/${kind}/${place}`);
  return acts
    .filter(({ action, subject }) => action === 'alarm.acknowledged' && subjects.includes(subject))
    .map(({ actor, subject, detail }) => `${actor} ${subject} ${detail}`);
}

test('a list of alarms is put away with one note, each of them on record', async () => {
  const alarms = await jumps(4);
  expect(alarms).toHaveLength(4);
  const body = { unit: UNIT, alarms, note: 'Pin đồng hồ hết' };
  const answer = await manager.ask('POST', ALARM_ACKNOWLEDGEMENTS_PATH, body);
  expect(answer).toMatchObject({ status: 200, body: { acknowledged: 4 } });
  expect((await acknowledgements(alarms)).toSorted()).toEqual(
    alarms
      .map(({ device, place }) => `lan ${device}/clock-jump/${place} Pin đồng hồ hết`)
      .toSorted(),
  );
  const notes = (await alarmsIn('acknowledged')).map(({ acknowledged }) => acknowledged?.note);
  expect(notes.filter((note) => note === 'Pin đồng hồ hết')).toHaveLength(4);
});

test('one that somebody had acknowledged keeps that note; where none waits the list is not found', async () => {
  const alarms = await jumps(3);
  const first = alarms.slice(0, 1);
  await it.ask('POST', ALARM_ACKNOWLEDGEMENTS_PATH, { unit: UNIT, alarms: first, note: 'Đã thấy' });
  const all = { unit: UNIT, alarms, note: 'Cả nhóm' };
  const answer = await manager.ask('POST', ALARM_ACKNOWLEDGEMENTS_PATH, all);
  expect(answer).toMatchObject({ status: 200, body: { acknowledged: 2 } });
  const [place] = first.map((one) => one.place);
  const seen = (await alarmsIn('acknowledged')).find(
    (one) => one.device === first[0]?.device && one.place === place,
  );
  expect(seen?.acknowledged).toMatchObject({ by: 'tu', note: 'Đã thấy' });
  expect((await manager.ask('POST', ALARM_ACKNOWLEDGEMENTS_PATH, all)).status).toBe(404);
  expect(await acknowledgements(alarms)).toHaveLength(3);
});

test('of two who put the same alarms away at once each alarm has one note, the one on record', async () => {
  const alarms = await jumps(12);
  const answers = await Promise.all(
    [
      { person: it, of: alarms, note: 'IT' },
      { person: manager, of: alarms.toReversed(), note: 'Quản lý' },
    ].map(({ person, of, note }) =>
      person.ask('POST', ALARM_ACKNOWLEDGEMENTS_PATH, { unit: UNIT, alarms: of, note }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
  expect(await acknowledgements(alarms)).toHaveLength(12);
});

test('a list that is empty, too long or of another unit changes nothing', async () => {
  const alarms = await jumps(1);
  const [one] = alarms;
  const tooMany = Array.from({ length: 501 }, () => one);
  for (const wrong of [[], tooMany, [{ ...one, kind: 'no-such-kind' }]]) {
    const body = { unit: UNIT, alarms: wrong, note: 'x' };
    expect((await manager.ask('POST', ALARM_ACKNOWLEDGEMENTS_PATH, body)).status).toBe(400);
  }
  const elsewhere = { unit: 'elsewhere', alarms, note: 'x' };
  expect((await manager.ask('POST', ALARM_ACKNOWLEDGEMENTS_PATH, elsewhere)).status).toBe(404);
  const open = await alarmsIn('open');
  expect(open.some(({ device, place }) => device === one?.device && place === one.place)).toBe(
    true,
  );
});
