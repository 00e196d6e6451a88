import type { KeyObject } from 'node:crypto';
import { isSigned, readDeviceKey } from '../keys/device-signature.ts';

/** Whether a key (SPKI DER, base64url) signed these bytes. A file has one key, so the last one is kept ready. */
export function keyCheck(): (publicKey: string, bytes: Uint8Array, signature: string) => boolean {
  let last: { readonly publicKey: string; readonly key: KeyObject | null } | null = null;
  return (publicKey, bytes, signature) => {
    if (last?.publicKey !== publicKey)
      last = { publicKey, key: readDeviceKey(Buffer.from(publicKey, 'base64url')) };
    return last.key !== null && isSigned(bytes, signature, last.key);
  };
}
