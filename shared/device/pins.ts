import { makeSerial } from '../concurrency/serial.ts';
import type { PinVerdict } from '../contract/ipc.ts';
import { afterWrongPin, NO_LOCKOUT, type Lockout } from '../domain/lockout.ts';
import { refusalBeforeTry, refusalOfWrongPin } from '../domain/pin-verdict.ts';
import type { PinSecret } from '../domain/roster.ts';
import type { CheckPin } from './device-parts.ts';
import { lockoutOf, type Lockouts } from './lockouts.ts';

/** Where the wrong tries are kept. */
export interface LockoutFile {
  /** Null: none yet. */
  readonly read: () => Promise<Lockouts | null>;
  /** Resolves once they are on the disk. */
  readonly write: (lockouts: Lockouts) => Promise<void>;
}

export interface PinParts {
  readonly verifierOf: (holder: string) => PinSecret | null;
  /** The device's secret (base64url), or null before it is enrolled. */
  readonly secret: () => string | null;
  /** Whether HMAC-SHA-256(device secret, argon2id(PIN, salt)) is the verifier; compared in constant time. */
  readonly isRightPin: (pin: string, verifier: PinSecret, secret: string) => Promise<boolean>;
  readonly lockouts: LockoutFile;
  /** Wall clock, ms. */
  readonly now: () => number;
}

export interface Pins {
  readonly check: CheckPin;
  /** Forgets the wrong tries; a supervisor has vouched for whoever made them. */
  readonly unlock: (clerk: string) => Promise<void>;
}

/** Checks a PIN without the centre. One try at a time, so that no two share one allowance. */
export function makePins(parts: PinParts): Pins {
  const { verifierOf, secret, isRightPin, lockouts, now } = parts;
  const serial = makeSerial();

  async function check(holder: string, pin: string): Promise<PinVerdict> {
    const verifier = verifierOf(holder);
    const deviceSecret = secret();
    if (verifier === null || deviceSecret === null) return { ok: false, reason: 'unknown-clerk' };
    const { salt } = verifier;
    const all = (await lockouts.read()) ?? {};
    const set = (lockout: Lockout): Promise<void> =>
      lockouts.write({ ...all, [holder]: { ...lockout, salt } });
    const before = lockoutOf(all, holder, salt);
    const closed = refusalBeforeTry(before, now());
    if (closed !== null) return closed;
    // Charged before it is checked: pulling the plug in between buys no free try.
    const charged = afterWrongPin(before, now());
    await set(charged);
    if (!(await isRightPin(pin, verifier, deviceSecret))) return refusalOfWrongPin(charged, now());
    await set(NO_LOCKOUT);
    return { ok: true };
  }

  async function unlock(clerk: string): Promise<void> {
    const { [clerk]: _, ...others } = (await lockouts.read()) ?? {};
    await lockouts.write(others);
  }

  return {
    check: (holder, pin) => serial.run(() => check(holder, pin)),
    unlock: (clerk) => serial.run(() => unlock(clerk)),
  };
}
