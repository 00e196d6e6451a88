import { makeClerkCalls, type ClerkCalls } from '../../shared/sign-in/clerk-calls.ts';
import type { Pins } from './check-pin.ts';
import type { HostParts } from './host-parts.ts';
import { refreshConfig } from './refresh-config.ts';

/** What clerks do about themselves, as this host does it. */
export function clerkCalls(parts: HostParts, pins: Pins): ClerkCalls {
  const { state, client } = parts;
  return makeClerkCalls({
    checkPin: pins.check,
    unlockPin: pins.unlock,
    config: state.config,
    credential: () => state.identity()?.token ?? null,
    client,
    seal,
    refreshConfig: () => refreshConfig(parts),
  });
}

/** The library is large and comes when it is needed. */
async function seal(text: string, recipient: string): Promise<string> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(text);
  return btoa(Array.from(sealed, (byte) => String.fromCharCode(byte)).join(''));
}
