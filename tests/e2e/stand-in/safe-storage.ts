import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { runtime } from './runtime.ts';
import { strict } from './strict.ts';

const PREFIX = Buffer.from('v10');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Stands for the OS keyring: a key of its own per data folder, so what was wrapped in one can't be opened in another. */
function keyringKey(): Buffer {
  const path = join(app.getPath('userData'), 'stand-in.key');
  try {
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path);
}

function mustBeReady(call: string): void {
  if (!runtime.ready) throw new Error(`safeStorage.${call} cannot be used before app is ready`);
}

function encrypt(plainText: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyringKey(), nonce);
  const body = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  return Buffer.concat([PREFIX, nonce, body, cipher.getAuthTag()]);
}

function decrypt(encrypted: Buffer): string {
  const start = PREFIX.length + NONCE_BYTES;
  const nonce = encrypted.subarray(PREFIX.length, start);
  const decipher = createDecipheriv('aes-256-gcm', keyringKey(), nonce);
  decipher.setAuthTag(encrypted.subarray(-TAG_BYTES));
  const body = encrypted.subarray(start, -TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => {
    mustBeReady('isAsyncEncryptionAvailable');
    return true;
  },
  getSelectedStorageBackend: () =>
    runtime.ready ? ('gnome_libsecret' as const) : ('unknown' as const),
  encryptStringAsync: async (plainText: string) => {
    mustBeReady('encryptStringAsync');
    return encrypt(plainText);
  },
  decryptStringAsync: async (encrypted: Buffer) => {
    mustBeReady('decryptStringAsync');
    return { result: decrypt(encrypted), shouldReEncrypt: false };
  },
} satisfies Partial<Electron.SafeStorage>);
