import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliOutcome } from '../../../central/cli/run-cli.ts';
import { hashPin } from '../../../central/keys/argon.ts';
import { signedConfigSchema } from '../../../shared/contract/kiosk-config.ts';
import type { StaffPin } from '../../../shared/domain/staff.ts';
import { bearer, enrolKiosk, type TestKiosk } from '../../support/central-kiosk.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';

let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
});
afterAll(async () => {
  await central.close();
});

async function cli(...args: readonly string[]): Promise<CliOutcome> {
  return await runCli(central.config, args);
}

async function staffOf(): Promise<readonly StaffPin[]> {
  const answer = await fetch(`${central.url}/v1/config`, { headers: bearer(kiosk.token) });
  return signedConfigSchema.parse(await answer.json()).config.staffPins;
}

async function opens({ salt, verifier }: StaffPin, pin: string): Promise<boolean> {
  const hash = await hashPin(pin, Buffer.from(salt, 'hex'));
  const secret = Buffer.from(kiosk.secret, 'base64url');
  return createHmac('sha256', secret).update(hash).digest('hex') === verifier;
}

test('set-staff-pin tells a PIN once, and the unit’s kiosks know it from then on', async () => {
  const set = ['set-staff-pin', '--staff', 'kho', '--name', 'Lý A Sử', '--role'];
  const first = /\b\d{6}\b/.exec((await cli(...set, 'it')).text)?.[0] ?? '';
  const [before] = (await staffOf()).filter(({ id }) => id === 'kho');
  expect(before).toMatchObject({ name: 'Lý A Sử', role: 'it' });
  expect(before && (await opens(before, first))).toBe(true);

  const second = /\b\d{6}\b/.exec((await cli(...set, 'supervisor')).text)?.[0] ?? '';
  const [after] = (await staffOf()).filter(({ id }) => id === 'kho');
  expect(after?.role).toBe('supervisor');
  expect(after && (await opens(after, second))).toBe(true);
  expect(after && second !== first && (await opens(after, first))).toBe(false);
});

test('remove-staff-pin takes it from the kiosks', async () => {
  expect((await staffOf()).some(({ id }) => id === 'phu-trach')).toBe(true);
  expect((await cli('remove-staff-pin', '--staff', 'phu-trach')).ok).toBe(true);
  expect((await staffOf()).some(({ id }) => id === 'phu-trach')).toBe(false);
});

test.each([
  [['set-staff-pin', '--staff', 'a', '--name', 'B', '--role', 'clerk'], 'clerk'],
  [['set-staff-pin', '--staff', 'a', '--name', '', '--role', 'it'], 'name'],
  [['remove-staff-pin', '--staff', 'nobody'], 'nobody'],
])('%j fails and says why', async (args, named) => {
  const { ok, text } = await cli(...args);
  expect(ok).toBe(false);
  expect(text).toContain(named);
});
