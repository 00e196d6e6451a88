import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { enrolmentBytes, type EnrolmentRequest } from '../../shared/contract/wire.ts';
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
  return isSigned(headBytes(signed.head), signed.signature, key);
}

/** Whether whoever enrols holds the private half of the key that it names. */
export function isOwnKey(request: EnrolmentRequest, key: KeyObject): boolean {
  return isSigned(enrolmentBytes(request), request.proof, key);
}

export function isSigned(bytes: Uint8Array, signature: string, key: KeyObject): boolean {
  const given = Buffer.from(signature, 'base64url');
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, given);
}
