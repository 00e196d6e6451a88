import { Encrypter } from 'age-encryption';
import { makeClerkCalls, type ClerkCalls } from '../../shared/sign-in/clerk-calls.ts';
import { refreshConfig } from '../calls/refresh-config.ts';
import type { HostParts } from '../host-parts.ts';

/** What clerks do about themselves, as this program does it. */
export function clerkCalls(parts: HostParts): ClerkCalls {
  const { checkPin, unlockPin, state, client } = parts;
  return makeClerkCalls({
    checkPin,
    unlockPin,
    config: state.config,
    credential: state.identity,
    client,
    seal,
    refreshConfig: () => refreshConfig(parts),
  });
}

async function seal(text: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(text)).toString('base64');
}
