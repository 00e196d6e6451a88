import type { Report } from '../report.ts';

/** Keeps a secret on disk so that a copied disk alone does not give it away, as far as the machine can. */
export interface Vault {
  /** `os:…` where the OS keyring wrapped it, `plain:…` where the machine has none. */
  readonly wrap: (secret: string) => Promise<string>;
  /** Null where it can't be opened any more: another machine, another user, a lost keyring. */
  readonly unwrap: (wrapped: string) => Promise<string | null>;
}

/** The part of Electron's `safeStorage` that a vault uses. */
export interface Keyring {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string }>;
}

const WRAPPED = 'os:';
const PLAIN = 'plain:';

export function makeVault(keyring: Keyring, report: Report): Vault {
  return {
    wrap: async (secret) => {
      if (await keyring.isAsyncEncryptionAvailable()) {
        return WRAPPED + (await keyring.encryptStringAsync(secret)).toString('base64');
      }
      report('keyring-missing', 'secrets are guarded by the mode of their files alone');
      return PLAIN + Buffer.from(secret).toString('base64');
    },
    unwrap: async (wrapped) => {
      if (wrapped.startsWith(PLAIN)) {
        return Buffer.from(wrapped.slice(PLAIN.length), 'base64').toString('utf8');
      }
      try {
        const bytes = Buffer.from(wrapped.slice(WRAPPED.length), 'base64');
        return (await keyring.decryptStringAsync(bytes)).result;
      } catch (error) {
        report('key-unreadable', String(error));
        return null;
      }
    },
  };
}
