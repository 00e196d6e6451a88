/** Attacks with another's name, a wrong clock or figures of one's own (field.md §6), each with its counter. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyBundle, type Verification } from '../../central/bundles/verify-bundle.ts';
import { makeHost, type PageCalls } from '../../electron/host.ts';
import { openHost } from '../../electron/open-host.ts';
import { batchResponseSchema, heartbeatResponseSchema } from '../../shared/contract/wire.ts';
import { DISK_FLOOR_BYTES } from '../../shared/domain/disk.ts';
import { EMPTY_HEAD, headOf, seal } from '../../shared/log/chain.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { NO_KEYRING } from '../electron/plain-keyring.ts';
import { bundleOf, inPieces } from '../support/bundles.ts';
import { enrolKioskWith, newKeyPair, ratingGiven, type KeyPair } from '../support/central-kiosk.ts';
import { TEST_OFFICE } from '../support/central-office.ts';
import { queryRows } from '../support/postgres.ts';
import { MINUTE_MS, MORNING, openOffice, type Office } from './office.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;
const TEN_YEARS_MS = 3_650 * DAY_MS;
const BOOT = 'aaaaaaaaaaaaaaaa';
const CLERK = 'can-bo-1';
const WRONG_PIN = '111111';

let office: Office;
let folder = '';
beforeAll(async () => {
  office = await openOffice();
  folder = mkdtempSync(join(tmpdir(), 'hai-long-attack-'));
});
afterAll(async () => {
  await office.central.close();
  rmSync(folder, { recursive: true });
});

/** The main process's half of a kiosk, started anew at `now`. */
async function startHost(
  now: () => number,
): Promise<{ host: PageCalls; end: () => Promise<void> }> {
  const parts = await openHost({
    app: '0.1.0',
    dataFolder: folder,
    profile: join(folder, 'profile'),
    central: office.central.url,
    diskFloorBytes: DISK_FLOOR_BYTES,
    keyring: NO_KEYRING,
    fetch: globalThis.fetch,
    now,
    mono: () => 5,
    readyToQuit: () => undefined,
    startAnew: () => undefined,
    report: () => undefined,
  });
  return { host: makeHost(parts, null, () => undefined), end: () => parts.journal.close() };
}

test('Sign in as another', async () => {
  const pin = TEST_OFFICE.clerks.find(({ id }) => id === CLERK)?.pin ?? '';
  let now = MORNING;
  const first = await startHost(() => now);
  expect(await first.host.enrol(await office.central.enrolCode('quay-3'))).toMatchObject({
    ok: true,
  });
  expect(await first.host.checkPin(CLERK, pin)).toEqual({ ok: true });
  // Guessing is slowed down at once, also for who pulls the plug, and ends after fifteen tries.
  for (let guess = 0; guess < 5; guess += 1) await first.host.checkPin(CLERK, WRONG_PIN);
  await first.end();
  const second = await startHost(() => now);
  expect(await second.host.checkPin(CLERK, pin)).toMatchObject({ ok: false, reason: 'waiting' });
  for (let guess = 0; guess < 10; guess += 1) {
    now += DAY_MS;
    await second.host.checkPin(CLERK, WRONG_PIN);
  }
  now += DAY_MS;
  expect(await second.host.checkPin(CLERK, pin)).toEqual({ ok: false, reason: 'locked' });
  await second.end();
  // One clerk is at one counter at a time: the former one is told.
  const [here, there] = [await office.enrol(), await office.enrol()];
  await office.beat(there, { clerk: CLERK, clerkForMs: MINUTE_MS });
  const told = heartbeatResponseSchema.parse(
    (await office.beat(here, { clerk: CLERK, clerkForMs: 9 * MINUTE_MS })).body,
  );
  expect(told.clerkElsewhere).toBe(true);
});

test('Move the clock', async () => {
  const kiosk = await office.enrol();
  const log: Entry[] = [];
  function add(draft: Draft, minute: number, byMs: number): void {
    const last = log.at(-1);
    const at = office.now() - 60 * MINUTE_MS + minute * MINUTE_MS + byMs;
    const stamp = { device: kiosk.device, at, mono: minute * MINUTE_MS, boot: BOOT };
    log.push(seal(last === undefined ? EMPTY_HEAD : headOf(last), draft, stamp));
  }
  add({ kind: 'clock.observed', body: { offsetMs: 0, roundTripMs: 40 } }, 0, 0);
  add(ratingGiven({ level: 1 }), 1, -TEN_YEARS_MS);
  add({ kind: 'clock.jumped', body: { byMs: -TEN_YEARS_MS } }, 2, -TEN_YEARS_MS);
  add(
    { kind: 'clock.observed', body: { offsetMs: TEN_YEARS_MS, roundTripMs: 40 } },
    3,
    -TEN_YEARS_MS,
  );
  expect((await kiosk.send(log)).status).toBe(200);
  // It counts on the day it was given, and what the device said is kept.
  const rows = await queryRows(
    office.central.databaseUrl,
    `select day::text, entry.at::float8 as said from rating join entry using (unit_id, device_id, seq, received_at)
     where device_id = $1`,
    [kiosk.device],
  );
  expect(rows).toEqual([
    { day: new Date(office.now()).toISOString().slice(0, 10), said: log[1]?.at },
  ]);
  const end = log.at(-1);
  if (end === undefined) throw new Error('no entry');
  await office.beat(kiosk, { head: headOf(end), at: office.now() - TEN_YEARS_MS });
  const alarms = await office.alarms(kiosk.device);
  expect(alarms).toContain('clock-jump');
  expect(alarms).toContain('clock-wrong');
});

test('Raise scores by own survey', async () => {
  const keys = newKeyPair();
  const code = await office.central.enrolCode('quay-3');
  const kiosk = await enrolKioskWith(keys, office.central.url, code);
  for (let tap = 0; tap < 10; tap += 1) kiosk.append(ratingGiven({ level: 1 + (tap % 5) }));
  const { receipt } = batchResponseSchema.parse((await kiosk.send(kiosk.log)).body);
  async function verify(signer: KeyPair, log: readonly Entry[]): Promise<Verification> {
    return verifyBundle({
      file: inPieces(await bundleOf(signer, log)),
      identity: null,
      deviceKey: keys.publicKey,
      centreKey: kiosk.centreKey,
      receipt: JSON.stringify({ format: 'hailong-receipt/1', centreKey: kiosk.centreKey, receipt }),
    });
  }
  // An outsider with the file, the public keys and the receipt needs no server and trusts nobody.
  expect(await verify(keys, kiosk.log)).toMatchObject({
    ended: true,
    fault: null,
    anchorFault: null,
    doubts: [],
    entries: 10,
    ratings: 10,
  });
  // A survey of one's own: only the happy, each hash right, signed by somebody.
  const happy = kiosk.log.reduce<Entry[]>((told, { at, mono, boot, device }) => {
    const last = told.at(-1);
    const head = last === undefined ? EMPTY_HEAD : headOf(last);
    return [...told, seal(head, ratingGiven({ level: 5 }), { at, mono, boot, device })];
  }, []);
  for (const signer of [keys, newKeyPair()]) {
    const { fault, anchorFault } = await verify(signer, happy);
    expect(fault ?? anchorFault).not.toBeNull();
  }
});
