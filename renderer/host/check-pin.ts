import { z } from 'zod';
import type { PinVerdict } from '../../shared/contract/ipc.ts';
import { afterWrongPin, NO_LOCKOUT, type Lockout } from '../../shared/domain/lockout.ts';
import { refusalBeforeTry, refusalOfWrongPin } from '../../shared/domain/pin-verdict.ts';
import type { PinSecret } from '../../shared/domain/roster.ts';
import { bytesOfBase64url } from './base64url.ts';
import { bytesOfHex } from './hex.ts';

/** Wrong tries per clerk. They belong to one PIN: `salt` is that of its verifier, and a new PIN comes with a new one. */
export type Lockouts = Readonly<Record<string, Lockout & { readonly salt: string }>>;
export const lockoutsSchema: z.ZodType<Lockouts> = z.record(
  z.string(),
  z.strictObject({ salt: z.string(), wrong: z.int().min(0), openAt: z.number() }),
);

export interface PinParts {
  readonly verifierOf: (holder: string) => PinSecret | null;
  /** The device's secret (base64url), or null before it is enrolled. */
  readonly secret: () => string | null;
  readonly hashPin: (pin: string, salt: string) => Promise<string>;
  /** What an earlier run of the program had kept. */
  readonly lockouts: Lockouts;
  /** Resolves once they are on the disk. */
  readonly keep: (lockouts: Lockouts) => Promise<void>;
  /** Wall clock, ms. */
  readonly now: () => number;
}

export interface Pins {
  readonly check: (clerk: string, pin: string) => Promise<PinVerdict>;
  /** Forgets the wrong tries; a supervisor has vouched for whoever made them. */
  readonly unlock: (clerk: string) => Promise<void>;
}

/** Checks a clerk's PIN without the centre; the flow asks for one at a time. */
export function makePins(parts: PinParts): Pins {
  const { verifierOf, secret, hashPin, keep, now } = parts;
  let { lockouts } = parts;

  async function set(clerk: string, salt: string, lockout: Lockout): Promise<void> {
    lockouts = { ...lockouts, [clerk]: { ...lockout, salt } };
    await keep(lockouts);
  }

  async function check(clerk: string, pin: string): Promise<PinVerdict> {
    const verifier = verifierOf(clerk);
    const deviceSecret = secret();
    if (verifier === null || deviceSecret === null) return { ok: false, reason: 'unknown-clerk' };
    const { salt } = verifier;
    const kept = lockouts[clerk];
    const before = kept?.salt === salt ? { wrong: kept.wrong, openAt: kept.openAt } : NO_LOCKOUT;
    const closed = refusalBeforeTry(before, now());
    if (closed !== null) return closed;
    // Charged before it is checked: pulling the plug in between buys no free try.
    const charged = afterWrongPin(before, now());
    await set(clerk, salt, charged);
    if (!(await isRight(await hashPin(pin, salt), verifier, deviceSecret)))
      return refusalOfWrongPin(charged, now());
    await set(clerk, salt, NO_LOCKOUT);
    return { ok: true };
  }

  async function unlock(clerk: string): Promise<void> {
    const { [clerk]: _, ...others } = lockouts;
    lockouts = others;
    await keep(lockouts);
  }

  return { check, unlock };
}

/** `verifier` = HMAC-SHA-256(device secret, argon2id hash), compared in constant time. */
async function isRight(hash: string, { verifier }: PinSecret, secret: string): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const raw = bytesOfBase64url(secret);
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, bytesOfHex(verifier), bytesOfHex(hash));
}
