import type { Keyring } from '../../electron/device/vault.ts';

/** What a Linux machine without a keyring offers. */
export const NO_KEYRING: Keyring = {
  isAsyncEncryptionAvailable: async () => false,
  encryptStringAsync: async () => {
    throw new Error('no keyring');
  },
  decryptStringAsync: async () => {
    throw new Error('no keyring');
  },
};

/** A keyring that turns every bit: enough to see what is wrapped and what is not. `lost` is one after the user was changed. */
export function turningKeyring(lost = false): Keyring {
  return {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => turned(Buffer.from(text)),
    decryptStringAsync: async (bytes) => {
      if (lost) throw new Error('another key');
      return { result: turned(bytes).toString('utf8') };
    },
  };
}

function turned(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0xff));
}
