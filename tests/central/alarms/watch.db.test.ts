import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../central/accounts/create-user.ts';
import { importBundle } from '../../../central/bundles/import-bundle.ts';
import { watchAlarms } from '../../../central/alarms/watch.ts';
import { alarmListSchema, type AlarmView } from '../../../shared/contract/alarms.ts';
import { fleetSchema } from '../../../shared/contract/fleet.ts';
import { PATHS } from '../../../shared/contract/wire.ts';
import { EMPTY_HEAD, headOf, seal } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { bundleOf, inPieces, sealedFor } from '../../support/bundles.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import {
  bearer,
  enrolKiosk,
  enrolKioskWith,
  newKeyPair,
  ratingGiven,
  request,
  type Answer,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BOOT = '0123456789abcdef';

let central: TestCentral;
let it: TestPerson;
let manager: TestPerson;
/** Monday 2026-10-05, 09:00 in Vietnam; the office is open all week. */
let now = Date.UTC(2026, 9, 5, 2);
beforeAll(async () => {
  central = await startCentral({ now: () => now });
  await createUser(central.parts, { name: 'lan', role: 'manager', password: 'mat khau' }, 'test');
  await createUser(central.parts, { name: 'tu', role: 'it', password: 'mat khau' }, 'test');
  it = newPerson(central.url);
  manager = newPerson(central.url);
  await later(0);
});
afterAll(async () => {
  await central.close();
});

/** Sessions end by the same clock. */
async function later(ms: number): Promise<void> {
  now += ms;
  await it.signIn('tu', 'mat khau');
  await manager.signIn('lan', 'mat khau');
}

async function enrol(): Promise<TestKiosk> {
  return await enrolKiosk(central.url, await central.enrolCode('quay-3'));
}

async function beat(kiosk: TestKiosk, changes: object = {}): Promise<Answer> {
  const last = kiosk.log.at(-1);
  const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '0'.repeat(64) };
  const body = { at: now, mono: 1, boot: BOOT, app: '0.1.0', host: 'electron', head };
  const all = { ...body, acked: 0, clerk: null, ...changes };
  const init = { method: 'POST', headers: bearer(kiosk.token) };
  return await request(`${central.url}${PATHS.heartbeats}`, init, all);
}

async function alarmsOf(kiosk: TestKiosk, state = 'open'): Promise<readonly AlarmView[]> {
  const answer = await manager.ask('GET', `/v1/alarms?unit=${UNIT}&state=${state}&limit=500`);
  const { alarms } = alarmListSchema.parse(answer.body);
  return alarms.filter(({ device, kind }) => device === kiosk.device && kind !== 'device-changed');
}

async function kindsOf(kiosk: TestKiosk, state = 'open'): Promise<readonly string[]> {
  return (await alarmsOf(kiosk, state)).map(({ kind }) => kind).toSorted();
}

test('silence in opening hours is one alarm however often it is looked at, and ends with a sign', async () => {
  const kiosk = await enrol();
  await beat(kiosk);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
  await later(20 * MINUTE_MS);
  await watchAlarms(central.parts);
  await watchAlarms(central.parts);
  const [silent] = await alarmsOf(kiosk);
  expect(silent).toMatchObject({ kind: 'silent', counter: 'quay-3', times: 1, endedAt: null });
  const { devices } = fleetSchema.parse((await it.ask('GET', '/v1/devices')).body);
  expect(devices.find(({ device }) => device === kiosk.device)?.alarms).toBe(1);
  await beat(kiosk);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
  expect(await kindsOf(kiosk, 'ended')).toEqual(['silent']);
});

test('stuck: in touch, and what it holds does not arrive; it ends when it does', async () => {
  const kiosk = await enrol();
  kiosk.append(ratingGiven());
  for (let hour = 0; hour <= 4; hour += 1) {
    await beat(kiosk);
    await later(HOUR_MS);
  }
  await beat(kiosk);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual(['stuck']);
  await kiosk.send(kiosk.log);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
});

test('a little behind at every beat, while things arrive, is not stuck', async () => {
  const kiosk = await enrol();
  for (let hour = 0; hour <= 6; hour += 1) {
    kiosk.append(ratingGiven());
    await beat(kiosk);
    await kiosk.send(kiosk.log.slice(-1));
    await later(HOUR_MS);
  }
  kiosk.append(ratingGiven());
  await beat(kiosk);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
});

test('a log shorter than its anchor, and another entry at an anchored place', async () => {
  const kiosk = await enrol();
  kiosk.append(ratingGiven());
  kiosk.append(ratingGiven());
  await kiosk.send(kiosk.log);
  const [first] = kiosk.log;
  await beat(kiosk, { head: { seq: 1, hash: first?.hash } });
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
  await later(6 * MINUTE_MS);
  await beat(kiosk, { head: { seq: 1, hash: first?.hash } });
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual(['log-short']);
  await beat(kiosk, { head: { seq: 2, hash: 'ab'.repeat(32) } });
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual(['fork']);
});

test('revoked with a remainder: on record until it arrives', async () => {
  const kiosk = await enrol();
  kiosk.append(ratingGiven());
  await beat(kiosk);
  await it.ask('POST', `/v1/devices/${kiosk.device}/revoke`);
  await later(HOUR_MS);
  await watchAlarms(central.parts);
  const [remainder] = await alarmsOf(kiosk);
  expect(remainder).toMatchObject({ kind: 'remainder', data: { missing: 1, head: 1, held: 0 } });
});

test('a gap is an alarm when it lasts; one that closes at once never was', async () => {
  const quick = await enrol();
  const slow = await enrol();
  for (const kiosk of [quick, slow]) {
    kiosk.append(ratingGiven());
    kiosk.append(ratingGiven());
    expect((await kiosk.send(kiosk.log.slice(1))).body).toMatchObject({ code: 'sequence-gap' });
  }
  await quick.send(quick.log);
  await watchAlarms(central.parts);
  await later(HOUR_MS);
  await beat(quick);
  await beat(slow);
  await watchAlarms(central.parts);
  expect(await kindsOf(quick, 'all')).toEqual([]);
  expect(await kindsOf(slow)).toEqual(['gap']);
  await slow.send(slow.log);
  await watchAlarms(central.parts);
  expect(await kindsOf(slow)).toEqual([]);
});

/** Signs of life at these minutes, in one boot whose monotonic clock runs, or each in a boot of its own. */
function beats(kiosk: TestKiosk, minutes: readonly number[], oneBoot: boolean): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [nth, minute] of minutes.entries()) {
    const last = entries.at(-1);
    const boot = oneBoot ? BOOT : `${nth}`.padStart(16, '0');
    const mono = oneBoot ? minute * MINUTE_MS : 0;
    const stamp = { device: kiosk.device, at: now + minute * MINUTE_MS, mono, boot };
    const draft = { kind: 'heartbeat', body: { unsynced: 0, clerk: null } } as const;
    entries.push(seal(last === undefined ? EMPTY_HEAD : headOf(last), draft, stamp));
  }
  return entries;
}

test.each([true, false])(
  'off while open, by its own log, found once though it is read again (one boot: %s)',
  async (oneBoot) => {
    const kiosk = await enrol();
    const start = now;
    const log = beats(kiosk, [0, 5, 10, 90, 95], oneBoot);
    await later(2 * HOUR_MS);
    await kiosk.send(log.slice(0, 3));
    await kiosk.send(log.slice(3));
    await watchAlarms(central.parts);
    await watchAlarms(central.parts, 0);
    const offs = (await alarmsOf(kiosk)).filter(({ kind }) => kind === 'off');
    const [from, to] = [start + 10 * MINUTE_MS, start + 90 * MINUTE_MS];
    expect(offs).toMatchObject([{ place: 4, times: 1, data: { from, to, offMs: to - from } }]);
  },
);

test('a wall clock that is put forward is no time off', async () => {
  const kiosk = await enrol();
  const [first, second] = beats(kiosk, [0, 5], true);
  if (first === undefined || second === undefined) throw new Error('no entries');
  const { kind: _kind, body: _body, ...stamp } = second;
  const draft = { kind: 'heartbeat', body: { unsynced: 0, clerk: null } } as const;
  const jumped = seal(headOf(first), draft, { ...stamp, at: second.at + 3 * HOUR_MS });
  await later(4 * HOUR_MS);
  await kiosk.send([first, jumped]);
  await watchAlarms(central.parts);
  expect((await alarmsOf(kiosk)).filter(({ kind }) => kind === 'off')).toEqual([]);
});

test('what an entry tells is an alarm at once, without waiting for a round', async () => {
  const kiosk = await enrol();
  kiosk.append({ kind: 'clock.jumped', body: { byMs: 3_600_000 } });
  await kiosk.send(kiosk.log);
  expect(await kindsOf(kiosk)).toEqual(['clock-jump']);
});

test('an export that nobody imports within a week, until it is imported whole', async () => {
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-3'));
  kiosk.append(ratingGiven());
  const { recipient } = central.parts.exportKey;
  const bundle = inPieces(await sealedFor(recipient, await bundleOf(keys, kiosk.log)));
  kiosk.append({
    kind: 'export.made',
    body: { from: 1, to: 1, hash: 'ab'.repeat(32), what: 'bundle', staff: 'it-1' },
  });
  await kiosk.send(kiosk.log);
  await beat(kiosk);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
  await later(8 * 24 * HOUR_MS);
  await beat(kiosk);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual(['export-missing']);
  const order = { file: bundle, unit: null, by: 'lan', onProgress: () => undefined };
  expect((await importBundle(central.parts, order)).whole).toBe(true);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
});

test('a disk that fills is an alarm until the kiosk says that there is room again', async () => {
  const kiosk = await enrol();
  const disk = { level: 'low', freeBytes: 1_000_000 } as const;
  kiosk.append({ kind: 'disk.low', body: disk });
  await kiosk.send(kiosk.log);
  await beat(kiosk);
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual(['disk-low']);
  kiosk.append({ kind: 'disk.recovered', body: disk });
  await kiosk.send(kiosk.log.slice(-1));
  await watchAlarms(central.parts);
  expect(await kindsOf(kiosk)).toEqual([]);
  expect(await kindsOf(kiosk, 'ended')).toEqual(['disk-low']);
});

test('acknowledged by a named person with a note, audited, and only once', async () => {
  const kiosk = await enrol();
  kiosk.append({ kind: 'clock.jumped', body: { byMs: 3_600_000 } });
  await kiosk.send(kiosk.log);
  const [jump] = await alarmsOf(kiosk);
  const path = '/v1/alarms/acknowledgements';
  const alarm = { device: kiosk.device, kind: 'clock-jump', place: jump?.place };
  const seen = { unit: UNIT, alarms: [alarm] };
  expect((await manager.ask('POST', path, { ...seen, note: '' })).status).toBe(400);
  expect((await manager.ask('POST', path, { ...seen, note: 'Đã thay pin' })).status).toBe(200);
  expect((await manager.ask('POST', path, { ...seen, note: 'Lần nữa' })).status).toBe(404);
  expect(await kindsOf(kiosk)).toEqual([]);
  const [acknowledged] = await alarmsOf(kiosk, 'acknowledged');
  expect(acknowledged?.acknowledged).toMatchObject({ by: 'lan', note: 'Đã thay pin' });
  const audit = await it.ask('GET', '/v1/audit');
  expect(JSON.stringify(audit.body)).toContain('alarm.acknowledged');
  await watchAlarms(central.parts, 0);
  expect(await kindsOf(kiosk)).toEqual([]);
});

test('a second centre on the same database adds nothing', async () => {
  const other = await startCentral({ databaseUrl: central.databaseUrl, now: () => now });
  try {
    const kiosk = await enrol();
    await beat(kiosk);
    await later(20 * MINUTE_MS);
    await Promise.all([watchAlarms(central.parts), watchAlarms(other.parts)]);
    expect(await kindsOf(kiosk)).toEqual(['silent']);
  } finally {
    await other.close();
  }
});
