import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRightPin } from '../../../electron/sign-in/pin-hash.ts';
import { durableFile } from '../../../electron/storage/durable-file.ts';
import type { CheckPin } from '../../../shared/device/device-parts.ts';
import { lockoutsSchema } from '../../../shared/device/lockouts.ts';
import { makePins, type Pins } from '../../../shared/device/pins.ts';
import type { PinVerifier } from '../../../shared/domain/roster.ts';
import { tempFolder } from '../temp-folder.ts';

const SECRET = randomBytes(32);
const PIN = '246810';
const WRONG = '111111';
const SECOND_MS = 1_000;

/** Written out here on its own, so that a slip in the product's formula shows. */
async function verifierFor(pin: string): Promise<PinVerifier> {
  const salt = randomBytes(16);
  const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };
  const hash = await argon2id({ password: pin, salt, ...cost, outputType: 'binary' });
  const verifier = createHmac('sha256', SECRET).update(hash).digest('hex');
  return { clerk: 'clerk-1', salt: salt.toString('hex'), verifier };
}

interface Desk {
  check: CheckPin;
  unlock: (clerk: string) => Promise<void>;
  now: number;
  verifier: PinVerifier;
  restart: () => void;
}

let first: PinVerifier;
let second: PinVerifier;

function desk(): Desk {
  const path = join(tempFolder(), 'lockouts.json');
  const built = (): Pins =>
    makePins({
      verifierOf: (clerk) => (clerk === 'clerk-1' ? state.verifier : null),
      secret: () => SECRET.toString('base64url'),
      isRightPin,
      lockouts: durableFile(path, lockoutsSchema, () => undefined),
      now: () => state.now,
    });
  const state: Desk = {
    now: 1_000_000,
    verifier: first,
    check: () => Promise.reject(new Error('not built')),
    unlock: () => Promise.reject(new Error('not built')),
    restart: () => {
      ({ check: state.check, unlock: state.unlock } = built());
    },
  };
  state.restart();
  return state;
}

async function wrongTimes(state: Desk, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    state.now += 10_000 * SECOND_MS;
    await state.check('clerk-1', WRONG);
  }
}

beforeAll(async () => {
  [first, second] = await Promise.all([verifierFor(PIN), verifierFor(PIN)]);
});

describe('checkPin', () => {
  test('knows the right PIN, the wrong one and the stranger', async () => {
    const { check } = desk();
    expect(await check('clerk-1', PIN)).toEqual({ ok: true });
    expect(await check('clerk-1', WRONG)).toEqual({ ok: false, reason: 'wrong', triesLeft: 4 });
    expect(await check('clerk-2', PIN)).toEqual({ ok: false, reason: 'unknown-clerk' });
  });

  test('waits 15 s after five wrong ones, also over a restart and for the right PIN', async () => {
    const state = desk();
    const verdicts = [];
    for (let n = 0; n < 5; n += 1) verdicts.push(await state.check('clerk-1', WRONG));
    expect(verdicts.map((verdict) => 'triesLeft' in verdict && verdict.triesLeft)).toEqual([
      4, 3, 2, 1, 0,
    ]);
    state.restart();
    state.now += 5 * SECOND_MS;
    const waiting = { ok: false, reason: 'waiting', waitMs: 10 * SECOND_MS };
    expect(await state.check('clerk-1', PIN)).toEqual(waiting);
    state.now += 10 * SECOND_MS;
    expect(await state.check('clerk-1', PIN)).toEqual({ ok: true });
    expect(await state.check('clerk-1', WRONG)).toMatchObject({ triesLeft: 4 });
  });

  test('locks at fifteen until the centre sends a new PIN', async () => {
    const state = desk();
    await wrongTimes(state, 14);
    state.now += 10_000 * SECOND_MS;
    expect(await state.check('clerk-1', WRONG)).toEqual({ ok: false, reason: 'locked' });
    state.restart();
    state.now += 10_000_000 * SECOND_MS;
    expect(await state.check('clerk-1', PIN)).toEqual({ ok: false, reason: 'locked' });
    state.verifier = second;
    expect(await state.check('clerk-1', PIN)).toEqual({ ok: true });
  });

  test('tries at the same moment share one allowance', async () => {
    const { check } = desk();
    const tries = Array.from({ length: 8 }, () => check('clerk-1', WRONG));
    const reasons = (await Promise.all(tries)).map((verdict) => !verdict.ok && verdict.reason);
    expect(reasons).toEqual([
      ...Array<string>(5).fill('wrong'),
      ...Array<string>(3).fill('waiting'),
    ]);
  });
});

test('a supervisor’s word opens a locked PIN; it is still the PIN that lets in', async () => {
  const state = desk();
  await wrongTimes(state, 15);
  state.now += 10_000 * SECOND_MS;
  expect(await state.check('clerk-1', PIN)).toEqual({ ok: false, reason: 'locked' });
  await state.unlock('clerk-1');
  state.restart();
  expect(await state.check('clerk-1', WRONG)).toMatchObject({ reason: 'wrong', triesLeft: 4 });
  expect(await state.check('clerk-1', PIN)).toEqual({ ok: true });
});
