import type { PinVerdict } from '../../shared/contract/ipc.ts';
import { afterWrongPin, NO_LOCKOUT } from '../../shared/domain/lockout.ts';
import { refusalBeforeTry, refusalOfWrongPin } from '../../shared/domain/pin-verdict.ts';
import type { PinSecret } from '../../shared/domain/roster.ts';
import type { DurableFile } from '../storage/durable-file.ts';
import { makeSerial } from '../storage/serial.ts';
import { lockoutOf, type Lockouts } from './lockouts.ts';
import { isRightPin } from './pin-hash.ts';

export interface PinParts {
  readonly verifierOf: (holder: string) => PinSecret | null;
  /** The device's secret, or null before it is enrolled. */
  readonly secret: () => string | null;
  readonly lockouts: DurableFile<Lockouts>;
  readonly now: () => number;
}

export type CheckPin = (clerk: string, pin: string) => Promise<PinVerdict>;

export interface Pins {
  readonly check: CheckPin;
  /** Forgets the wrong tries; a supervisor has vouched for whoever made them. */
  readonly unlock: (clerk: string) => Promise<void>;
}

/** Checks a clerk's PIN without the centre. One try at a time, so that no two share one allowance. */
export function makePins({ verifierOf, secret, lockouts, now }: PinParts): Pins {
  const serial = makeSerial();

  async function check(clerk: string, pin: string): Promise<PinVerdict> {
    const verifier = verifierOf(clerk);
    const deviceSecret = secret();
    if (verifier === null || deviceSecret === null) return { ok: false, reason: 'unknown-clerk' };
    const all = (await lockouts.read()) ?? {};
    const before = lockoutOf(all, clerk, verifier.salt);
    const closed = refusalBeforeTry(before, now());
    if (closed !== null) return closed;
    // Charged before it is checked: pulling the plug in between buys no free try.
    const charged = afterWrongPin(before, now());
    await lockouts.write({ ...all, [clerk]: { ...charged, salt: verifier.salt } });
    if (!(await isRightPin(pin, verifier, deviceSecret))) return refusalOfWrongPin(charged, now());
    await lockouts.write({ ...all, [clerk]: { ...NO_LOCKOUT, salt: verifier.salt } });
    return { ok: true };
  }

  async function unlock(clerk: string): Promise<void> {
    const { [clerk]: _, ...others } = (await lockouts.read()) ?? {};
    await lockouts.write(others);
  }

  return {
    check: (clerk, pin) => serial.run(() => check(clerk, pin)),
    unlock: (clerk) => serial.run(() => unlock(clerk)),
  };
}
