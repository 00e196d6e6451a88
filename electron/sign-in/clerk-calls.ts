import { Encrypter } from 'age-encryption';
import type { OwnFiguresVerdict, PinChangeVerdict } from '../../shared/contract/clerk-side.ts';
import type { KioskHost, PinVerdict } from '../../shared/contract/ipc.ts';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import { staffHolder } from '../../shared/domain/staff.ts';
import { refreshConfig } from '../calls/refresh-config.ts';
import type { HostParts } from '../host-parts.ts';

type Parts = Pick<HostParts, 'checkPin' | 'unlockPin' | 'client' | 'state'>;
export type ClerkCalls = Pick<KioskHost, 'unlockClerk' | 'changePin' | 'ownFigures'>;

const NOT_ENROLLED = { ok: false, reason: 'not-sent', failure: { kind: 'not-enrolled' } } as const;

/** What clerks do about themselves. Every call begins with a PIN that is checked here, whatever the page says. */
export function makeClerkCalls(parts: Parts): ClerkCalls {
  const { checkPin, state, client } = parts;

  async function unlockClerk(clerk: string, staff: string, pin: string): Promise<PinVerdict> {
    const member = state.config()?.staffPins.find(({ id }) => id === staff);
    if (member?.role !== 'supervisor') return { ok: false, reason: 'unknown-clerk' };
    const verdict = await checkPin(staffHolder(staff), pin);
    if (verdict.ok) await parts.unlockPin(clerk);
    return verdict;
  }

  async function changePin(clerk: string, old: string, next: string): Promise<PinChangeVerdict> {
    const why = weaknessOf(next, old);
    if (why !== null) return { ok: false, reason: 'weak', why };
    const known = await checkPin(clerk, old);
    if (!known.ok) return known;
    const identity = state.identity();
    const config = state.config();
    if (identity === null || config === null) return NOT_ENROLLED;
    const sealed = await seal(JSON.stringify({ clerk, old, next }), config.exportRecipient);
    const answer = await client.changePin(identity, { sealed });
    if (!answer.ok) return { ok: false, reason: 'not-sent', failure: answer.failure };
    if (!answer.value.changed) return { ok: false, reason: 'not-taken' };
    // The new PIN holds here from now on; a kiosk that can't ask this moment is told by the next beat.
    await refreshConfig(parts);
    return { ok: true };
  }

  async function ownFigures(clerk: string, pin: string): Promise<OwnFiguresVerdict> {
    const known = await checkPin(clerk, pin);
    if (!known.ok) return known;
    const identity = state.identity();
    if (identity === null) return NOT_ENROLLED;
    const answer = await client.clerkFigures(identity, clerk);
    return answer.ok
      ? { ok: true, figures: answer.value }
      : { ok: false, reason: 'not-sent', failure: answer.failure };
  }

  return { unlockClerk, changePin, ownFigures };
}

async function seal(text: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(text)).toString('base64');
}
