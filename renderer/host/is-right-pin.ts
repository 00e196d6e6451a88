import type { PinParts } from '../../shared/device/pins.ts';
import { bytesOfBase64url } from './base64url.ts';
import { bytesOfHex } from './hex.ts';

/** @param hashPin argon2id in hex, off the page's thread */
export function rightPinBy(
  hashPin: (pin: string, salt: string) => Promise<string>,
): PinParts['isRightPin'] {
  return async (pin, { salt, verifier }, secret) => {
    const hash = await hashPin(pin, salt);
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const raw = bytesOfBase64url(secret);
    const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
    return crypto.subtle.verify('HMAC', key, bytesOfHex(verifier), bytesOfHex(hash));
  };
}
