/** Conditions that a kiosk does not say an end of: the centre must see it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseEntry } from '../../../central/receive/quarantine/refuse.ts';
import { alarmListSchema } from '../../../shared/contract/alarms.ts';
import { alarmText } from '../../../shared/i18n/alarm-text.ts';
import { MINUTE_MS, openOffice, UNIT, type Office } from '../../attacks/office.ts';
import { ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.central.close());

test('a disk that was made room on while the kiosk was off is no alarm any more', async () => {
  const kiosk = await office.enrol();
  kiosk.append({ kind: 'disk.low', body: { level: 'low', freeBytes: 1_000_000 } });
  await kiosk.send(kiosk.log);
  expect(await office.alarms(kiosk.device)).toContain('disk-low');
  await office.later(60 * MINUTE_MS);
  const body = { app: '0.1.0', host: 'electron', recovered: [] } as const;
  kiosk.append({ kind: 'device.started', body });
  await kiosk.send(kiosk.log.slice(-1));
  expect(await office.alarms(kiosk.device)).not.toContain('disk-low');
  kiosk.append({ kind: 'disk.low', body: { level: 'low', freeBytes: 1_000_000 } });
  await kiosk.send(kiosk.log.slice(-1));
  expect(await office.alarms(kiosk.device)).toContain('disk-low');
});

/** All ratings by this clerk, of whom a restored centre may know nothing. */
const STRANGER = 'can-bo-moi';

async function refuse(kiosk: TestKiosk, seq: number): Promise<void> {
  const { device, log } = kiosk;
  const place = { unitId: UNIT, deviceId: device, seq, hash: log[seq - 1]?.hash ?? '' };
  const decider = { by: 'manager', reason: 'không rõ cán bộ' };
  expect(await refuseEntry(office.central.parts, place, decider)).toBeNull();
}

test('entries that wait for a decision are an alarm until none waits', async () => {
  const kiosk = await office.enrol();
  const other = await office.enrol();
  const since = office.now();
  for (let tap = 0; tap < 2; tap += 1) kiosk.append(ratingGiven({ clerk: STRANGER }));
  other.append(ratingGiven());
  for (const one of [kiosk, other]) expect((await one.send(one.log)).status).toBe(200);
  expect(await office.alarms(kiosk.device)).toContain('set-aside');
  expect(await office.alarms(other.device)).not.toContain('set-aside');
  const asked = await office.manager.ask('GET', `/v1/alarms?unit=${UNIT}&state=open&limit=500`);
  const { alarms } = alarmListSchema.parse(asked.body);
  const [told] = alarms.filter(({ kind }) => kind === 'set-aside');
  expect(told).toMatchObject({ device: kiosk.device, place: 0, data: { since, entries: 2 } });
  for (const locale of ['vi', 'en'] as const)
    expect(told === undefined ? '' : alarmText(told, locale)).not.toMatch(/[{}]/);

  await refuse(kiosk, 1);
  expect(await office.alarms(kiosk.device)).toContain('set-aside');
  await refuse(kiosk, 2);
  expect(await office.alarms(kiosk.device)).not.toContain('set-aside');

  kiosk.append(ratingGiven({ clerk: STRANGER }));
  expect((await kiosk.send(kiosk.log.slice(-1))).status).toBe(200);
  expect(await office.alarms(kiosk.device)).toContain('set-aside');
});
