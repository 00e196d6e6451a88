import type { OwnFiguresVerdict, PinChangeVerdict } from '../contract/clerk-side.ts';
import type { PinChangeRequest, PinChangeResponse } from '../contract/clerk-wire.ts';
import type { KioskHost, PinVerdict } from '../contract/ipc.ts';
import type { KioskConfig } from '../contract/kiosk-config.ts';
import type { OwnFigures } from '../contract/own.ts';
import { weaknessOf } from '../domain/new-pin.ts';
import { staffHolder } from '../domain/staff.ts';
import type { Answered } from '../outbox/read-answer.ts';

/** What a host has to bring. `C`: what it shows the centre to be known by. */
export interface ClerkCallParts<C> {
  readonly checkPin: (holder: string, pin: string) => Promise<PinVerdict>;
  readonly unlockPin: (clerk: string) => Promise<void>;
  readonly config: () => KioskConfig | null;
  /** Null before the device is enrolled. */
  readonly credential: () => C | null;
  readonly client: {
    readonly changePin: (
      credential: C,
      request: PinChangeRequest,
    ) => Promise<Answered<PinChangeResponse>>;
    readonly clerkFigures: (credential: C, clerk: string) => Promise<Answered<OwnFigures>>;
  };
  /** An age file for the recipient, base64. */
  readonly seal: (text: string, recipient: string) => Promise<string>;
  readonly refreshConfig: () => Promise<unknown>;
}
export type ClerkCalls = Pick<KioskHost, 'unlockClerk' | 'changePin' | 'ownFigures'>;

const NOT_ENROLLED = { ok: false, reason: 'not-sent', failure: { kind: 'not-enrolled' } } as const;

/** What clerks do about themselves. Every call begins with a PIN that the host checks, whatever the page says. */
export function makeClerkCalls<C>(parts: ClerkCallParts<C>): ClerkCalls {
  const { checkPin, client, config, credential } = parts;

  async function unlockClerk(clerk: string, staff: string, pin: string): Promise<PinVerdict> {
    const member = config()?.staffPins.find(({ id }) => id === staff);
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
    const shown = credential();
    const recipient = config()?.exportRecipient;
    if (shown === null || recipient === undefined) return NOT_ENROLLED;
    const sealed = await parts.seal(JSON.stringify({ clerk, old, next }), recipient);
    const answer = await client.changePin(shown, { sealed });
    if (!answer.ok) return { ok: false, reason: 'not-sent', failure: answer.failure };
    if (!answer.value.changed) return { ok: false, reason: 'not-taken' };
    // The new PIN holds here from now on; a kiosk that can't ask this moment is told by the next beat.
    await parts.refreshConfig();
    return { ok: true };
  }

  async function ownFigures(clerk: string, pin: string): Promise<OwnFiguresVerdict> {
    const known = await checkPin(clerk, pin);
    if (!known.ok) return known;
    const shown = credential();
    if (shown === null) return NOT_ENROLLED;
    const answer = await client.clerkFigures(shown, clerk);
    return answer.ok
      ? { ok: true, figures: answer.value }
      : { ok: false, reason: 'not-sent', failure: answer.failure };
  }

  return { unlockClerk, changePin, ownFigures };
}
