import { Encrypter } from 'age-encryption';
import { writeBundle, type EntryRun } from '../../shared/bundle/write-bundle.ts';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { signBytes, TEST_START, type KeyPair } from './central-kiosk.ts';

/** The lines of an export before encryption, as a kiosk with these keys writes them. */
export async function bundleOf(
  { publicKey, privateKey }: KeyPair,
  log: readonly Entry[],
  run: EntryRun = { from: log[0]?.seq ?? 1, to: log.at(-1)?.seq ?? 0 },
): Promise<Buffer> {
  const source = {
    app: '0.1.0',
    publicKey,
    read: async (seq: number, limit: number) =>
      log.filter((entry) => entry.seq >= seq).slice(0, limit),
    sign: (bytes: Uint8Array) => signBytes(bytes, privateKey),
    now: () => TEST_START,
  };
  const pieces: Uint8Array[] = [];
  for await (const { bytes } of writeBundle(source, run)) pieces.push(bytes);
  return Buffer.concat(pieces);
}

export async function sealedFor(recipient: string, bytes: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(bytes));
}

/** `count` small entries that follow `head`. */
export function logOf(count: number, device = 'kiosk-1', head: Head = EMPTY_HEAD): Entry[] {
  const log: Entry[] = [];
  let last = head;
  for (let n = 0; n < count; n += 1) {
    const draft = { kind: 'heartbeat', body: { unsynced: n, clerk: null } } as const;
    const stamp = { device, at: TEST_START + n * 1_000, mono: n, boot: '0123456789abcdef' };
    const entry = seal(last, draft, stamp);
    log.push(entry);
    last = headOf(entry);
  }
  return log;
}

export async function* inPieces(
  bytes: Uint8Array,
  size = 65_536,
): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
