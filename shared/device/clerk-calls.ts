import type { OwnFiguresVerdict, PinChangeVerdict } from '../contract/clerk-side.ts';
import type { KioskHost, PinVerdict } from '../contract/ipc.ts';
import { weaknessOf } from '../domain/new-pin.ts';
import { staffHolder } from '../domain/staff.ts';
import type { DeviceParts } from './device-parts.ts';
import { refreshConfig } from './refresh-config.ts';

type Parts = Pick<DeviceParts, 'checkPin' | 'client' | 'seal' | 'state' | 'unlockPin'>;
export type ClerkCalls = Pick<KioskHost, 'unlockClerk' | 'changePin' | 'ownFigures'>;

const NOT_ENROLLED = { ok: false, reason: 'not-sent', failure: { kind: 'not-enrolled' } } as const;

/** What clerks do about themselves. Every call begins with a PIN that the host checks, whatever the page says. */
export function clerkCalls(parts: Parts): ClerkCalls {
  const { checkPin, client, seal, state, unlockPin } = parts;

  async function unlockClerk(clerk: string, staff: string, pin: string): Promise<PinVerdict> {
    const member = state.config()?.staffPins.find(({ id }) => id === staff);
    if (member?.role !== 'supervisor') return { ok: false, reason: 'unknown-clerk' };
    const verdict = await checkPin(staffHolder(staff), pin);
    if (verdict.ok) await unlockPin(clerk);
    return verdict;
  }

  async function changePin(clerk: string, old: string, next: string): Promise<PinChangeVerdict> {
    const why = weaknessOf(next, old);
    if (why !== null) return { ok: false, reason: 'weak', why };
    const known = await checkPin(clerk, old);
    if (!known.ok) return known;
    const identity = state.identity();
    const recipient = state.config()?.exportRecipient;
    if (identity === null || recipient === undefined) return NOT_ENROLLED;
    const sealed = await seal(JSON.stringify({ clerk, old, next }), recipient);
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
