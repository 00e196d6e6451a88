import { createHmac, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { hashPin } from '../../../central/keys/argon.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configBytes, configVersion } from '../../../shared/contract/kiosk-config.ts';
import { enrolmentBytes, type FormerDevice } from '../../../shared/contract/wire.ts';
import { PIN_ARGON2 } from '../../../shared/domain/roster.ts';
import { CODE_LIFE_MS } from '../../../central/devices/enrolment-code.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import {
  enrolKiosk,
  enrolKioskWith,
  newKeyPair,
  ratingGiven,
  request,
  signBytes,
  type Answer,
  type KeyPair,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

let now = Date.UTC(2026, 9, 5, 2);
let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ now: () => now });
});
afterAll(async () => {
  await central.close();
});

async function enrol(code: string, lie: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const { publicKey, privateKey } = newKeyPair();
  const proof = signBytes(
    enrolmentBytes({ code: code.trim().toUpperCase(), publicKey }),
    privateKey,
  );
  const body = { code, publicKey, proof, app: '0.1.0', host: 'browser', ...lie };
  return await request(`${central.url}/v1/enrolments`, { method: 'POST' }, body);
}

describe('a kiosk that is admitted', () => {
  let kiosk: TestKiosk;
  beforeAll(async () => {
    kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  });

  test('is told its office, its counter and its clerks', () => {
    const { unit, counter, roster, scale, questionnaire, procedures, openingHours } =
      kiosk.config.config;
    expect(unit).toEqual(TEST_OFFICE.unit);
    expect(counter).toEqual(TEST_OFFICE.counters[1]);
    expect(roster).toEqual(TEST_OFFICE.clerks.map(({ pin: _pin, ...clerk }) => clerk));
    expect(scale).toEqual(TEST_OFFICE.scale);
    expect(questionnaire).toEqual(TEST_OFFICE.questionnaire);
    expect(procedures).toEqual(TEST_OFFICE.procedures);
    expect(openingHours).toEqual(TEST_OFFICE.openingHours);
  });

  test('of an office that asks for nothing beyond the tap is told so', async () => {
    const silent = await startCentral({ office: { ...TEST_OFFICE, questionnaire: null } });
    try {
      const { config } = await enrolKiosk(silent.url, await silent.enrolCode('quay-3'));
      expect(config.config.questionnaire).toBeNull();
      expect(configVersion(config.config)).toBe(config.config.version);
    } finally {
      await silent.close();
    }
  });

  test('can check the centre’s signature under the version it computes itself', () => {
    const { config, signature } = kiosk.config;
    expect(configVersion(config)).toBe(config.version);
    const der = Buffer.from(kiosk.centreKey, 'base64url');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const signed = (device: string): boolean =>
      verify(
        'sha256',
        configBytes(device, config),
        { key, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      );
    expect(signed(kiosk.device)).toBe(true);
    expect(signed('kiosk-other')).toBe(false);
  });

  test('can check each clerk’s PIN offline with its own secret', async () => {
    for (const { id, pin } of TEST_OFFICE.clerks) {
      const entry = kiosk.config.config.pins.find(({ clerk }) => clerk === id);
      const pinHash = await argon2id({
        password: pin,
        salt: Buffer.from(entry?.salt ?? '', 'hex'),
        memorySize: PIN_ARGON2.memoryKiB,
        iterations: PIN_ARGON2.iterations,
        parallelism: PIN_ARGON2.parallelism,
        hashLength: PIN_ARGON2.hashBytes,
        outputType: 'binary',
      });
      const secret = Buffer.from(kiosk.secret, 'base64url');
      expect(createHmac('sha256', secret).update(pinHash).digest('hex')).toBe(entry?.verifier);
    }
  });

  test('can check each staff member’s PIN offline with its own secret', async () => {
    for (const { pin, ...member } of TEST_OFFICE.staff) {
      const { verifier, salt, ...told } =
        kiosk.config.config.staffPins.find(({ id }) => id === member.id) ?? {};
      expect(told).toEqual(member);
      const hash = await hashPin(pin, Buffer.from(salt ?? '', 'hex'));
      const secret = Buffer.from(kiosk.secret, 'base64url');
      expect(createHmac('sha256', secret).update(hash).digest('hex')).toBe(verifier);
    }
  });

  test('is told for whom to encrypt its export files', () => {
    expect(kiosk.config.config.exportRecipient).toBe(central.parts.exportKey.recipient);
  });

  test('gets other verifiers than the kiosk beside it', async () => {
    const other = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
    const verifiers = (one: TestKiosk): readonly string[] =>
      one.config.config.pins.map(({ verifier }) => verifier);
    expect(verifiers(other)).not.toEqual(verifiers(kiosk));
    expect(other.device).not.toBe(kiosk.device);
  });
});

test('no secret is kept in the clear', async () => {
  const code = await central.enrolCode('quay-1');
  const kiosk = await enrolKiosk(central.url, code);
  const tables = ['device', 'enrolment_code', 'clerk', 'app_user', 'centre_key', 'audit_event'];
  const kept = await Promise.all(
    tables.map((table) =>
      queryRows(central.databaseUrl, `select ${table}::text as row from ${table}`),
    ),
  );
  const text = JSON.stringify(kept);
  const hex = (value: string): string => Buffer.from(value, 'base64url').toString('hex');
  for (const secret of [code, kiosk.token, hex(kiosk.token), hex(kiosk.secret), '135790'])
    expect(text).not.toContain(secret);
});

describe('enrolment-code-refused', () => {
  test('a code that nobody made', async () => {
    const answer = await enrol('ABCD-2345');
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'enrolment-code-refused' }]);
  });

  test('a code used before, also by two kiosks at once', async () => {
    const code = await central.enrolCode('quay-1');
    const answers = await Promise.all([enrol(code), enrol(code), enrol(code)]);
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 403, 403]);
  });

  test('a code that has expired', async () => {
    const code = await central.enrolCode('quay-1');
    now += CODE_LIFE_MS + 1;
    expect((await enrol(code)).status).toBe(403);
  });

  test('a code typed in small letters with spaces is the same code', async () => {
    const code = await central.enrolCode('quay-1');
    expect((await enrol(` ${code.toLowerCase()} `)).status).toBe(200);
  });
});

test('signature-wrong: naming another kiosk’s key admits nobody, and the code is not used up', async () => {
  const code = await central.enrolCode('quay-1');
  const { publicKey } = newKeyPair();
  const answer = await enrol(code, { publicKey });
  expect([answer.status, answer.body]).toMatchObject([422, { code: 'signature-wrong' }]);
  expect((await enrol(code)).status).toBe(200);
});

describe('a kiosk that enrols again with the key it had', () => {
  test('is the same device, revoked or not, and its log goes on', async () => {
    const keys = newKeyPair();
    const first = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-1'));
    const entry = first.append({ kind: 'device.stopped', body: { reason: 'quit' } });
    expect((await first.send([entry])).status).toBe(200);
    await queryRows(central.databaseUrl, 'update device set revoked_at = now()');
    const again = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-3'));
    expect(again.device).toBe(first.device);
    expect(again.config.config.counter.id).toBe('quay-3');
    expect((await first.send([entry])).body).toMatchObject({ code: 'credential-unknown' });
    const resent = again.batchOf([
      entry,
      first.append({ kind: 'device.stopped', body: { reason: 'quit' } }),
    ]);
    expect(await again.post(resent)).toMatchObject({
      status: 200,
      body: {
        receipt: { receipt: { through: 2 } },
        verdicts: [{ verdict: 'duplicate' }, { verdict: 'stored' }],
      },
    });
  });

  test('with another key it is another device', async () => {
    const first = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
    const second = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
    expect(second.device).not.toBe(first.device);
  });
});

describe('a kiosk that the centre has forgotten', () => {
  // As after a back-up from before its enrolment was restored: its log is there, and no row of it.
  async function forgotten(): Promise<{ keys: KeyPair; kiosk: TestKiosk; former: FormerDevice }> {
    const keys = newKeyPair();
    const kiosk = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-1'));
    await queryRows(central.databaseUrl, `delete from device where device_id = '${kiosk.device}'`);
    const { unit } = kiosk.config.config;
    const former = { device: kiosk.device, unit: unit.id, centreKey: kiosk.centreKey };
    return { keys, kiosk, former };
  }

  test('is the device that it was, and everything it has arrives', async () => {
    const { keys, kiosk, former } = await forgotten();
    const entries = [1, 2].map(() =>
      kiosk.append({ kind: 'device.stopped', body: { reason: 'quit' } }),
    );
    const code = await central.enrolCode('quay-1');
    const again = await enrolKioskWith(keys, central.url, code, former);
    expect(again.device).toBe(kiosk.device);
    expect(await again.send(entries)).toMatchObject({
      status: 200,
      body: { receipt: { receipt: { through: 2 } } },
    });
  });

  test.each<[string, (former: FormerDevice) => Partial<FormerDevice>]>([
    ['of another office', () => ({ unit: 'xa-ben' })],
    ['of another centre', () => ({ centreKey: newKeyPair().publicKey })],
  ])('%s is a new device', async (_name, lie) => {
    const { keys, kiosk, former } = await forgotten();
    const code = await central.enrolCode('quay-1');
    const again = await enrolKioskWith(keys, central.url, code, { ...former, ...lie(former) });
    expect(again.device).not.toBe(kiosk.device);
  });

  test('is not taken for by a stranger: a name that is known stays with its key', async () => {
    const first = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
    const { unit } = first.config.config;
    const former = { device: first.device, unit: unit.id, centreKey: first.centreKey };
    const code = await central.enrolCode('quay-1');
    const stranger = await enrolKioskWith(newKeyPair(), central.url, code, former);
    expect(stranger.device).not.toBe(first.device);
    expect((await first.send([first.append(ratingGiven())])).status).toBe(200);
  });

  test('signs the name: one that was put in on the way admits nobody', async () => {
    const { former } = await forgotten();
    expect(await enrol(await central.enrolCode('quay-1'), { former })).toMatchObject({
      status: 422,
      body: { code: 'signature-wrong' },
    });
  });
});

describe('malformed-request, and the code is not used up', () => {
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
  test.each([
    ['no key at all', 'AAAA'],
    ['a key on another curve', p384.export({ format: 'der', type: 'spki' }).toString('base64url')],
  ])('%s', async (_name, publicKey) => {
    const code = await central.enrolCode('quay-1');
    const answer = await enrol(code, { publicKey });
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { code: 'malformed-request', fields: [{ field: '/publicKey' }] },
    ]);
    expect((await enrol(code)).status).toBe(200);
  });

  test('a code that can’t be one', async () => {
    const answer = await enrol('1234-O0I1');
    expect(answer.body).toMatchObject({ code: 'malformed-request', fields: [{ field: '/code' }] });
  });
});

test('too-many-tries: whoever guesses codes must wait, and is let in afterwards', async () => {
  now += 3_600_000;
  const code = await central.enrolCode('quay-1');
  const guesses = await Promise.all(Array.from({ length: 30 }, () => enrol('ABCD-2345')));
  expect(guesses.every(({ status }) => status === 403)).toBe(true);
  const held = await enrol(code);
  expect([held.status, held.body]).toMatchObject([429, { code: 'too-many-tries' }]);
  now += Number(held.headers.get('retry-after')) * 1000 + 1;
  expect((await enrol(code)).status).toBe(200);
});
