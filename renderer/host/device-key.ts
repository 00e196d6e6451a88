import { z } from 'zod';
import type { Signer } from '../../shared/device/device-parts.ts';
import { base64urlOf, bytesOfBase64url } from './base64url.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** PKCS#8 and SPKI, DER, base64url. */
export interface StoredKey {
  readonly privateKey: string;
  readonly publicKey: string;
}
export const storedKeySchema: z.ZodType<StoredKey> = z.strictObject({
  privateKey: z.base64url(),
  publicKey: z.base64url(),
});

export async function makeStoredKey(): Promise<StoredKey> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('spki', pair.publicKey),
  ]);
  return {
    privateKey: base64urlOf(new Uint8Array(privateKey)),
    publicKey: base64urlOf(new Uint8Array(publicKey)),
  };
}

/**
 * The key stands in a file of the journal's folder and not, unexportable, in IndexedDB: there it would be as readable on
 * disk, and an erased store would take away the right to send what the journal has saved.
 */
export async function openKey({ privateKey, publicKey }: StoredKey): Promise<Signer> {
  const der = bytesOfBase64url(privateKey);
  const key = await crypto.subtle.importKey('pkcs8', der, CURVE, false, ['sign']);
  return {
    publicKey,
    sign: async (bytes) =>
      base64urlOf(new Uint8Array(await crypto.subtle.sign(SIGNING, key, bytes))),
  };
}
