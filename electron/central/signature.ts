import { createPublicKey, verify } from 'node:crypto';

/**
 * Whether the centre signed these bytes: ECDSA P-256 with SHA-256, IEEE P1363 form, base64url.
 * @param centreKey SPKI DER, base64url; a key that can't be read signs nothing
 */
export function isSignedBy(centreKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const der = Buffer.from(centreKey, 'base64url');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const options = { key, dsaEncoding: 'ieee-p1363' } as const;
    return verify('sha256', bytes, options, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
