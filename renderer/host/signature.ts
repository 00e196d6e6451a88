import { bytesOfBase64url } from './base64url.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * Whether the centre signed these bytes: ECDSA P-256 with SHA-256, IEEE P1363 form, base64url.
 * @param centreKey SPKI DER, base64url; a key that can't be read signs nothing
 */
export async function isSignedBy(
  centreKey: string,
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<boolean> {
  try {
    const der = bytesOfBase64url(centreKey);
    const key = await crypto.subtle.importKey('spki', der, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, key, bytesOfBase64url(signature), bytes);
  } catch {
    return false;
  }
}
