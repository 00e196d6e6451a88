import { expect, test } from 'vitest';
import type { Lockouts } from '../../../shared/device/lockouts.ts';
import { makePins, type Pins } from '../../../shared/device/pins.ts';
import type { PinVerifier } from '../../../shared/domain/roster.ts';
import { rightPinBy } from '../../../renderer/host/is-right-pin.ts';
import { workerCalls } from '../../../renderer/host/worker-port.ts';
import { startWorker } from './worker-bench.ts';

/** Argon2id (RFC 9106: t = 2, m = 19,456 KiB, p = 1) of 202601 and its HMAC, both from @noble/hashes. */
const SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const VERIFIER: PinVerifier = {
  clerk: 'clerk-1',
  salt: '000102030405060708090a0b0c0d0e0f',
  verifier: '1e97b3ae3affa57d89719d5595127be17b4eb077d367ed5995322f16327017ab',
};

interface Bench {
  readonly check: Pins['check'];
  readonly unlock: Pins['unlock'];
  readonly kept: () => Lockouts;
  /** What was on the disk each time a PIN was hashed. */
  readonly keptAtHashing: () => readonly Lockouts[];
  readonly pass: (ms: number) => void;
}

function bench(lockouts: Lockouts = {}, verifier = VERIFIER): Bench {
  const { hashPin } = workerCalls(startWorker());
  const atHashing: Lockouts[] = [];
  let kept = lockouts;
  let now = 1_790_000_000_000;
  const { check, unlock } = makePins({
    verifierOf: (clerk) => (clerk === verifier.clerk ? verifier : null),
    secret: () => SECRET,
    isRightPin: rightPinBy((pin, salt) => {
      atHashing.push(kept);
      return hashPin(pin, salt);
    }),
    lockouts: {
      read: async () => kept,
      write: async (next) => {
        kept = structuredClone(next);
      },
    },
    now: () => now,
  });
  return {
    check,
    unlock,
    kept: () => kept,
    keptAtHashing: () => atHashing,
    pass: (ms) => {
      now += ms;
    },
  };
}

test('the right PIN opens, a wrong one says how many tries are left', async () => {
  const { check } = bench();
  expect(await check('clerk-1', '202601')).toEqual({ ok: true });
  expect(await check('clerk-1', '202602')).toEqual({ ok: false, reason: 'wrong', triesLeft: 4 });
  expect(await check('clerk-1', '202601')).toEqual({ ok: true });
  expect(await check('clerk-2', '202601')).toEqual({ ok: false, reason: 'unknown-clerk' });
});

test('five wrong ones cost 15 seconds, also over a restart, and even for the right one', async () => {
  const first = bench();
  for (let tries = 0; tries < 5; tries += 1) await first.check('clerk-1', '000000');
  const second = bench(first.kept());
  expect(await second.check('clerk-1', '202601')).toEqual({
    ok: false,
    reason: 'waiting',
    waitMs: 15_000,
  });
  second.pass(15_000);
  expect(await second.check('clerk-1', '202601')).toEqual({ ok: true });
});

test('fifteen wrong ones lock until the centre gives a new PIN', async () => {
  const first = bench();
  for (let tries = 0; tries < 15; tries += 1) {
    await first.check('clerk-1', '000000');
    first.pass(86_400_000);
  }
  expect(await first.check('clerk-1', '202601')).toEqual({ ok: false, reason: 'locked' });
  const renewed = bench(first.kept(), { ...VERIFIER, salt: '00'.repeat(16) });
  expect(await renewed.check('clerk-1', '202601')).toMatchObject({ reason: 'wrong', triesLeft: 4 });
});

test('a try is charged before it is checked', async () => {
  const { check, keptAtHashing } = bench();
  await check('clerk-1', '202601');
  expect(keptAtHashing()).toMatchObject([{ 'clerk-1': { wrong: 1 } }]);
});

test('a supervisor’s word opens a locked PIN; it is still the PIN that lets in', async () => {
  const locked = { wrong: 15, openAt: 0, salt: VERIFIER.salt };
  const { check, unlock, kept } = bench({ 'clerk-1': locked, 'clerk-2': locked });
  expect(await check('clerk-1', '202601')).toEqual({ ok: false, reason: 'locked' });
  await unlock('clerk-1');
  expect(kept()).toEqual({ 'clerk-2': locked });
  expect(await check('clerk-1', '202602')).toMatchObject({ reason: 'wrong', triesLeft: 4 });
  expect(await check('clerk-1', '202601')).toEqual({ ok: true });
});
