import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What is done with the master key. `label` says what a secret is for, so that one can't be put in another's place. */
export interface Vault {
  /** nonce ‖ ciphertext ‖ tag */
  wrap(label: string, secret: Uint8Array): Buffer;
  /** null when the bytes were not wrapped by this key under this label. */
  unwrap(label: string, wrapped: Uint8Array): Buffer | null;
  /** A keyed hash, for codes too short for a plain one. */
  mac(label: string, text: string): Buffer;
}

export function openVault(masterKey: Uint8Array): Vault {
  const wrapping = derive(masterKey, 'hailong/wrap/1');
  const hashing = derive(masterKey, 'hailong/mac/1');
  return {
    wrap(label, secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, wrapping, nonce).setAAD(Buffer.from(label));
      const body = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]);
    },
    unwrap(label, wrapped) {
      if (wrapped.length < NONCE_BYTES + TAG_BYTES) return null;
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv(CIPHER, wrapping, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(label))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      const body = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      try {
        return Buffer.concat([body, decipher.final()]);
      } catch {
        return null;
      }
    },
    mac(label, text) {
      return createHmac('sha256', hashing).update(`${label}\n${text}`).digest();
    },
  };
}

/** What was wrapped. The master key opened the centre's own key at the start, so only a damaged row throws here. */
export function unwrapped(vault: Vault, label: string, wrapped: Uint8Array): Buffer {
  const secret = vault.unwrap(label, wrapped);
  if (secret === null) throw new Error(`${label} was not wrapped by this master key`);
  return secret;
}

function derive(masterKey: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', info, KEY_BYTES));
}
