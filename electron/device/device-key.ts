import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import type { Signer } from '../../shared/device/device-parts.ts';
import type { DurableFile } from '../storage/durable-file.ts';
import type { Vault } from './vault.ts';

export interface StoredKey {
  /** PKCS #8 PEM, wrapped by the vault. */
  readonly privateKey: string;
}
export const storedKeySchema: z.ZodType<StoredKey> = z.strictObject({
  privateKey: z.string().min(1),
});

/** The stored key, which never leaves the main process and outlives a wiped IndexedDB; or a new one where none can be read: then the device has to be enrolled again. */
export async function loadDeviceKey(file: DurableFile<StoredKey>, vault: Vault): Promise<Signer> {
  const stored = await file.read();
  const pem = stored === null ? null : await vault.unwrap(stored.privateKey);
  if (pem !== null) return usable(createPrivateKey(pem));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const text = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await file.write({ privateKey: await vault.wrap(text) });
  return usable(privateKey);
}

function usable(key: KeyObject): Signer {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    publicKey: publicKey.toString('base64url'),
    sign: (bytes) =>
      sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
  };
}
