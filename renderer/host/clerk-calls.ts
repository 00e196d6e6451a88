import type { OwnFiguresVerdict, PinChangeVerdict } from '../../shared/contract/clerk-side.ts';
import type { KioskHost, PinVerdict } from '../../shared/contract/ipc.ts';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import { staffHolder } from '../../shared/domain/staff.ts';
import type { Pins } from './check-pin.ts';
import type { HostParts } from './host-parts.ts';
import { refreshConfig } from './refresh-config.ts';

type Parts = Pick<HostParts, 'client' | 'state'>;
export type ClerkCalls = Pick<KioskHost, 'unlockClerk' | 'changePin' | 'ownFigures'>;

const NOT_ENROLLED = { ok: false, reason: 'not-sent', failure: { kind: 'not-enrolled' } } as const;

/** What clerks do about themselves. Every call begins with a PIN that is checked here, whatever the page says. */
export function makeClerkCalls(parts: Parts, pins: Pins): ClerkCalls {
  const { state, client } = parts;

  async function unlockClerk(clerk: string, staff: string, pin: string): Promise<PinVerdict> {
    const member = state.config()?.staffPins.find(({ id }) => id === staff);
    if (member?.role !== 'supervisor') return { ok: false, reason: 'unknown-clerk' };
    const verdict = await pins.check(staffHolder(staff), pin);
    if (verdict.ok) await pins.unlock(clerk);
    return verdict;
  }

  async function changePin(clerk: string, old: string, next: string): Promise<PinChangeVerdict> {
    const why = weaknessOf(next, old);
    if (why !== null) return { ok: false, reason: 'weak', why };
    const known = await pins.check(clerk, old);
    if (!known.ok) return known;
    const identity = state.identity();
    const config = state.config();
    if (identity === null || config === null) return NOT_ENROLLED;
    const sealed = await seal(JSON.stringify({ clerk, old, next }), config.exportRecipient);
    const answer = await client.changePin(identity.token, { sealed });
    if (!answer.ok) return { ok: false, reason: 'not-sent', failure: answer.failure };
    if (!answer.value.changed) return { ok: false, reason: 'not-taken' };
    // The new PIN holds here from now on; a kiosk that can't ask this moment is told by the next beat.
    await refreshConfig(parts);
    return { ok: true };
  }

  async function ownFigures(clerk: string, pin: string): Promise<OwnFiguresVerdict> {
    const known = await pins.check(clerk, pin);
    if (!known.ok) return known;
    const identity = state.identity();
    if (identity === null) return NOT_ENROLLED;
    const answer = await client.clerkFigures(identity.token, clerk);
    return answer.ok
      ? { ok: true, figures: answer.value }
      : { ok: false, reason: 'not-sent', failure: answer.failure };
  }

  return { unlockClerk, changePin, ownFigures };
}

/** The library is large and comes when it is needed. */
async function seal(text: string, recipient: string): Promise<string> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(text);
  return btoa(Array.from(sealed, (byte) => String.fromCharCode(byte)).join(''));
}
