/** Attacks on the kiosk and on what it wrote (field.md §6), each with its counter. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import {
  newKeyPair,
  ratingGiven,
  signHead,
  TEST_START,
  type TestKiosk,
} from '../support/central-kiosk.ts';
import { queryRows } from '../support/postgres.ts';
import { MINUTE_MS, openOffice, type Office } from './office.ts';

const HOUR_MS = 60 * MINUTE_MS;
const BOOT = 'fedcba9876543210';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.central.close());

async function kioskWith(count: number): Promise<TestKiosk> {
  const kiosk = await office.enrol();
  for (let tap = 0; tap < count; tap += 1) kiosk.append(ratingGiven({ level: 1 + (tap % 5) }));
  return kiosk;
}

/** The same log with another level from one entry on, every hash made right again. */
function rewritten(log: readonly Entry[], from: number): readonly Entry[] {
  const told: Entry[] = [];
  for (const { seq, device, at, mono, boot, body, kind } of log) {
    const last = told.at(-1);
    const head = last === undefined ? EMPTY_HEAD : headOf(last);
    const draft = ratingGiven(seq < from ? { level: levelOf({ body }) } : { level: 5 });
    if (kind !== draft.kind) throw new Error('only ratings are rewritten here');
    told.push(seal(head, draft, { device, at, mono, boot }));
  }
  return told;
}

const levelSchema = z.object({ level: z.int() });
function levelOf({ body }: Pick<Entry, 'body'>): number {
  return levelSchema.parse(body).level;
}

/** Longer than an answer that crosses a batch on the way. */
async function shortFor10Minutes(kiosk: TestKiosk, head: Head): Promise<void> {
  await office.beat(kiosk, { head });
  await office.later(10 * MINUTE_MS);
  await office.beat(kiosk, { head });
}

test('Switch the kiosk off, turn it away', async () => {
  const kiosk = await kioskWith(1);
  const [first] = kiosk.log;
  if (first === undefined) throw new Error('no entry');
  // Off from nine to eleven, by its own log.
  const body = { app: '0.1.0', host: 'electron', recovered: [] } as const;
  const stamp = { device: kiosk.device, at: first.at + 2 * HOUR_MS, mono: 5, boot: BOOT };
  const started = seal(headOf(first), { kind: 'device.started', body }, stamp);
  await office.later(2 * HOUR_MS);
  expect((await kiosk.send([first, started])).status).toBe(200);
  await office.beat(kiosk, { head: headOf(started) });
  expect(await office.alarms(kiosk.device)).toContain('off');
  // Off and never on again: noticed while the office is open.
  await office.later(30 * MINUTE_MS);
  expect(await office.alarms(kiosk.device)).toContain('silent');
});

test('Wipe or reinstall', async () => {
  const kiosk = await kioskWith(5);
  expect((await kiosk.send(kiosk.log.slice(0, 3))).status).toBe(200);
  await office.beat(kiosk);
  // The same device, its folders wiped: what it says of its log is less than the centre holds.
  await shortFor10Minutes(kiosk, EMPTY_HEAD);
  expect(await office.alarms(kiosk.device)).toContain('log-short');
  // A new installation with a new key is another device at the counter, and the office is told.
  const fresh = await office.enrol();
  expect(fresh.device).not.toBe(kiosk.device);
  expect(await office.alarms(fresh.device)).toContain('device-changed');
  // The log never begins again under the old name.
  const restarted = seal(EMPTY_HEAD, ratingGiven(), {
    device: kiosk.device,
    at: TEST_START,
    mono: 1,
    boot: BOOT,
  });
  expect((await kiosk.send([restarted])).body).toMatchObject({ code: 'log-forked', seq: 1 });
  expect(await office.alarms(kiosk.device)).toContain('fork');
});

test('Replace or invent records', async () => {
  const kiosk = await kioskWith(4);
  // With the chain made right again, but without the key: the head's signature doesn't fit.
  const forged = rewritten(kiosk.log, 2);
  const batch = kiosk.batchOf(forged);
  const stranger = { ...batch.head, signature: signHead(batch.head.head, newKeyPair().privateKey) };
  expect((await kiosk.post({ ...batch, head: stranger })).body).toMatchObject({
    code: 'signature-wrong',
  });
  // Under the signed head of the true log.
  const honest = kiosk.batchOf(kiosk.log);
  expect((await kiosk.post({ ...honest, entries: forged })).body).toMatchObject({
    code: 'chain-broken',
  });
  // With an entry slipped in, taken out or moved.
  const [a, b, c, d] = kiosk.log as [Entry, Entry, Entry, Entry];
  for (const entries of [
    [a, b, b, c, d],
    [a, c, d],
    [a, c, b, d],
  ])
    expect((await kiosk.post({ ...honest, entries })).status).toBeGreaterThanOrEqual(400);
  // By somebody who has the key, over what the centre already holds.
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  expect((await kiosk.send(forged)).body).toMatchObject({ code: 'log-forked', seq: 2 });
  expect(await office.alarms(kiosk.device)).toContain('fork');
  const levels = await queryRows(
    office.central.databaseUrl,
    'select level from rating where device_id = $1 order by seq',
    [kiosk.device],
  );
  expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
});

test('Delete the newest records', async () => {
  const kiosk = await kioskWith(6);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  const shorter = kiosk.log.slice(0, 4);
  const end = shorter.at(-1);
  if (end === undefined) throw new Error('no entry');
  // A plain walk along the chain finds nothing; the anchor at the centre does.
  await shortFor10Minutes(kiosk, headOf(end));
  expect(await office.alarms(kiosk.device)).toContain('log-short');
  const next = seal(headOf(end), ratingGiven(), {
    device: kiosk.device,
    at: end.at + 1_000,
    mono: 9_000,
    boot: BOOT,
  });
  expect((await kiosk.send([next])).body).toMatchObject({ code: 'log-forked' });
  // At the centre the database itself refuses.
  await expect(
    queryRows(office.central.databaseUrl, 'delete from entry where device_id = $1 and seq > 4', [
      kiosk.device,
    ]),
  ).rejects.toThrow();
});

test('Rewrite all with database access', async () => {
  const kiosk = await kioskWith(3);
  expect((await kiosk.send(kiosk.log)).status).toBe(200);
  const told = rewritten(kiosk.log, 1);
  // Who owns the server can switch off whatever refuses, and make every hash right again.
  for (const { seq, hash, prev, body } of told)
    await queryRows(
      office.central.databaseUrl,
      `begin; set local session_replication_role = replica;
       update entry set body = '${JSON.stringify(body)}', hash = '\\x${hash}', prev = '\\x${prev}'
       where device_id = '${kiosk.device}' and seq = ${seq};
       update device set head_hash = '\\x${hash}' where device_id = '${kiosk.device}'; commit`,
    );
  // The kiosk's own head is the anchor that is elsewhere: its next word tells the two apart.
  await office.beat(kiosk);
  expect(await office.alarms(kiosk.device)).toContain('fork');
  kiosk.append(ratingGiven());
  expect((await kiosk.send(kiosk.log.slice(3))).body).toMatchObject({ code: 'log-forked', seq: 4 });
});
