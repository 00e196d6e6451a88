import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { headBytes, type SignedHead } from '../../shared/log/head.ts';

/** A device's public key (SPKI DER), or null for anything but P-256. */
export function readDeviceKey(spki: Buffer): KeyObject | null {
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const fits =
      key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return fits ? key : null;
  } catch {
    return null;
  }
}

export function isHeadSigned(signed: SignedHead, key: KeyObject): boolean {
  const signature = Buffer.from(signed.signature, 'base64url');
  const bytes = headBytes(signed.head);
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
}
