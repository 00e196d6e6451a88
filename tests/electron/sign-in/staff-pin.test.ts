import { createHmac, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import type { KioskConfig } from '../../../shared/contract/kiosk-config.ts';
import { centreKeys, kioskConfig, listenAs } from '../centre.ts';
import { CODE, enrolmentBody, openKiosk, SECRET, type OpenKiosk } from '../open-kiosk.ts';
import { DEVICE } from '../sample-log.ts';
import { tempFolder } from '../temp-folder.ts';

const PIN = '468024';
const WRONG = '111111';

/** Written out here on its own, so that a slip in the product's formula shows. */
async function secretFor(pin: string): Promise<{ salt: string; verifier: string }> {
  const salt = randomBytes(16);
  const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };
  const hash = await argon2id({ password: pin, salt, ...cost, outputType: 'binary' });
  const key = Buffer.from(SECRET, 'base64url');
  const verifier = createHmac('sha256', key).update(hash).digest('hex');
  return { salt: salt.toString('hex'), verifier };
}

async function kioskWith(change: Partial<KioskConfig>): Promise<OpenKiosk> {
  const keys = centreKeys();
  const body = enrolmentBody(keys, DEVICE, kioskConfig(change));
  const kiosk = await openKiosk(tempFolder(), await listenAs(() => ({ status: 201, body })));
  await kiosk.host.enrol(CODE);
  return kiosk;
}

test('staff are known to the pages by name and to the host by PIN', async () => {
  const staff = { id: 'cntt', name: 'Đinh Công Vinh', role: 'it' } as const;
  const { host } = await kioskWith({ staffPins: [{ ...staff, ...(await secretFor(PIN)) }] });
  expect((await host.boot()).view?.staff).toEqual([staff]);
  expect(JSON.stringify(await host.boot())).not.toContain('verifier');
  expect(await host.checkStaffPin('cntt', PIN)).toEqual({ ok: true });
  expect(await host.checkStaffPin('cntt', WRONG)).toMatchObject({ reason: 'wrong', triesLeft: 4 });
  expect(await host.checkStaffPin('clerk-1', PIN)).toMatchObject({ reason: 'unknown-clerk' });
  expect(await host.checkPin('cntt', PIN)).toMatchObject({ reason: 'unknown-clerk' });
});

test('staff and a clerk of the same id are locked out apart', async () => {
  const staff = { id: 'clerk-1', name: 'Đinh Công Vinh', role: 'it' } as const;
  const { host } = await kioskWith({
    staffPins: [{ ...staff, ...(await secretFor(PIN)) }],
    pins: [{ clerk: 'clerk-1', ...(await secretFor('135790')) }],
  });
  for (let n = 0; n < 5; n += 1) await host.checkStaffPin('clerk-1', WRONG);
  expect(await host.checkStaffPin('clerk-1', PIN)).toMatchObject({ reason: 'waiting' });
  expect(await host.checkPin('clerk-1', '135790')).toEqual({ ok: true });
});
