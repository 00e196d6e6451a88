import { Encrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeClerkPin } from '../../../central/accounts/change-clerk-pin.ts';
import { setBadge, revokeBadge } from '../../../central/store/clerk-badges.ts';
import { notePresence } from '../../../central/store/clerk-presence.ts';
import { badgeHash, badgeText } from '../../../shared/domain/badge.ts';
import { signedConfigSchema } from '../../../shared/contract/kiosk-config.ts';
import { enrolKiosk, type TestKiosk } from '../../support/central-kiosk.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

const UNIT = TEST_OFFICE.unit.id;
const AUDIT = { by: 'test', at: new Date('2026-10-05T02:00:00Z') };

let central: TestCentral;
let kiosk: TestKiosk;
let other: TestKiosk;

beforeAll(async () => {
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
  other = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
});
afterAll(() => central.close());

async function ask(path: string, body?: object, token = kiosk.token) {
  const answer = await fetch(central.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const json: unknown = await answer.json();
  return { status: answer.status, body: json };
}

async function sealed(content: object): Promise<{ sealed: string }> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(central.parts.exportKey.recipient);
  const bytes = await encrypter.encrypt(JSON.stringify(content));
  return { sealed: Buffer.from(bytes).toString('base64') };
}

async function config() {
  const { body } = await ask('/v1/config');
  return signedConfigSchema.parse(body).config;
}

describe('a clerk’s own PIN', () => {
  test('is changed by the old one, and every kiosk is told', async () => {
    const before = await config();
    const change = { clerk: 'can-bo-1', old: '135790', next: '802915' };
    expect(await ask('/v1/clerk-pins', await sealed(change))).toEqual({
      status: 200,
      body: { changed: true },
    });
    const after = await config();
    expect(after.version).not.toBe(before.version);
    const salts = (pins: typeof after.pins) => pins.map(({ clerk, salt }) => [clerk, salt]);
    expect(salts(after.pins).slice(1)).toEqual(salts(before.pins).slice(1));
    expect(salts(after.pins)[0]).not.toEqual(salts(before.pins)[0]);
    // The old PIN is none any more, also as proof.
    const again = await ask('/v1/clerk-pins', await sealed(change));
    expect(again.body).toEqual({ changed: false });
  });

  test.each([
    ['a wrong old one', { clerk: 'can-bo-2', old: '111112', next: '802915' }],
    ['a weak new one', { clerk: 'can-bo-2', old: '246801', next: '123456' }],
    ['nobody’s', { clerk: 'khong-co', old: '246801', next: '802915' }],
  ])('is not changed by %s', async (_, change) => {
    const before = await config();
    expect((await ask('/v1/clerk-pins', await sealed(change))).body).toEqual({ changed: false });
    expect((await config()).version).toBe(before.version);
  });

  test('that was not sealed for this centre is refused by the field’s name', async () => {
    const answer = await ask('/v1/clerk-pins', { sealed: 'AAAA' });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'malformed-request', fields: [{ field: '/sealed' }] },
    });
  });

  test('is another office’s business nowhere', async () => {
    const change = { clerk: 'can-bo-2', old: '246801', next: '802915' };
    const elsewhere = { unitId: 'phuong-khac', deviceId: kiosk.device };
    expect(await changeClerkPin(central.parts, elsewhere, change)).toBe(false);
  });
});

describe('a clerk’s own figures at a kiosk', () => {
  test('are the same late and rounded ones as on their page', async () => {
    const answer = await ask('/v1/clerk-figures?clerk=can-bo-2');
    expect(answer).toMatchObject({ status: 200, body: { stretches: [] } });
  });

  test('of nobody there are none, and none without a kiosk’s credential', async () => {
    expect((await ask('/v1/clerk-figures?clerk=khong-co')).status).toBe(404);
    expect((await ask('/v1/clerk-figures?clerk=can-bo-2', undefined, 'x')).status).toBe(401);
  });
});

describe('a badge', () => {
  const hashOf = (token: string): string => badgeHash(badgeText(token)) ?? '';

  test('reaches the kiosks as a hash; a new one takes its place; a revoked one is gone', async () => {
    const ref = { unit: UNIT, id: 'can-bo-2' };
    for (const token of ['A'.repeat(26), 'B'.repeat(26)]) {
      const hash = Buffer.from(hashOf(token), 'hex');
      expect(await setBadge(central.parts.db.write, ref, hash, AUDIT)).toBe(true);
      expect((await config()).badges).toEqual([{ clerk: 'can-bo-2', hash: hashOf(token) }]);
    }
    expect(await revokeBadge(central.parts.db.write, ref, AUDIT)).toBe(true);
    expect(await revokeBadge(central.parts.db.write, ref, AUDIT)).toBe(false);
    expect((await config()).badges).toEqual([]);
  });

  test('is made for clerks who are there', async () => {
    const ref = { unit: UNIT, id: 'khong-co' };
    expect(await setBadge(central.parts.db.write, ref, Buffer.alloc(32), AUDIT)).toBe(false);
  });
});

describe('one clerk at one counter', () => {
  const at = (s: number): Date => new Date(Date.UTC(2026, 9, 5, 2, 0, s));
  const here = (): { unitId: string; deviceId: string } => ({
    unitId: UNIT,
    deviceId: kiosk.device,
  });
  const there = (): { unitId: string; deviceId: string } => ({
    unitId: UNIT,
    deviceId: other.device,
  });
  const lan = (forMs: number) => ({ clerk: 'can-bo-3', forMs });

  test('the later sign-in holds, whoever speaks first', async () => {
    const { write } = central.parts.db;
    expect(await notePresence(write, here(), lan(60_000), at(0))).toBe(false);
    expect(await notePresence(write, there(), lan(5_000), at(1))).toBe(false);
    expect(await notePresence(write, here(), lan(70_000), at(10))).toBe(true);
    expect(await notePresence(write, there(), lan(14_000), at(10))).toBe(false);
    // Signed out here, the other is alone; nobody at all is no clash.
    expect(await notePresence(write, here(), null, at(11))).toBe(false);
    expect(await notePresence(write, there(), lan(15_000), at(12))).toBe(false);
  });

  test('a kiosk that has been silent keeps nobody away, and other clerks don’t clash', async () => {
    const { write } = central.parts.db;
    await notePresence(write, there(), lan(0), at(0));
    const later = new Date(at(0).getTime() + 11 * 60_000);
    expect(await notePresence(write, here(), lan(12 * 60_000), later)).toBe(false);
    await notePresence(write, there(), { clerk: 'can-bo-2', forMs: 0 }, later);
    expect(await notePresence(write, here(), lan(12 * 60_000), later)).toBe(false);
  });

  test('the kiosk hears it in the answer to its beat', async () => {
    const { write } = central.parts.db;
    const now = new Date(central.parts.now());
    await notePresence(write, there(), lan(1_000), now);
    const beat = {
      at: 0,
      mono: 1,
      boot: '0123456789abcdef',
      app: '0.1.0',
      host: 'electron',
      head: { seq: 0, hash: '0'.repeat(64) },
      acked: 0,
      clerk: 'can-bo-3',
      waitingSince: null,
      clerkForMs: 3_600_000,
    };
    expect((await ask('/v1/heartbeats', beat)).body).toMatchObject({ clerkElsewhere: true });
    const alone = await ask('/v1/heartbeats', { ...beat, clerk: 'can-bo-2' });
    expect(alone.body).not.toHaveProperty('clerkElsewhere');
  });
});
