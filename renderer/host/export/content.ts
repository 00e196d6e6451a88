import { sha256 } from '@noble/hashes/sha2.js';
import { Encrypter } from 'age-encryption';
import type { BundlePiece } from '../../../shared/bundle/write-bundle.ts';
import type { Hash } from '../../../shared/log/entry.ts';
import { hexOf } from '../hex.ts';

/** The whole file; a browser keeps a large blob on its disk. @param recipient age recipient, or null for a plain file */
export async function contentOf(
  pieces: AsyncGenerator<BundlePiece, void>,
  recipient: string | null,
  onDone: (done: number) => void,
): Promise<Blob> {
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done === true) return controller.close();
        controller.enqueue(new Uint8Array(next.value.bytes));
        return onDone(next.value.done);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(recipient === null ? plain : await encrypted(plain, recipient)).blob();
}

async function encrypted(
  plain: ReadableStream<Uint8Array>,
  recipient: string,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  // What the library makes stands on buffers of its own, which are never shared ones.
  return (await encrypter.encrypt(plain)) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

export async function hashOf(blob: Blob): Promise<Hash> {
  const hash = sha256.create();
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return hexOf(hash.digest());
    hash.update(value);
  }
}
