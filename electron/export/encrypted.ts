import { Encrypter } from 'age-encryption';

/** The age file (age-encryption.org/v1) of what comes in, for one recipient, piece by piece. */
export async function* encrypted(
  pieces: AsyncGenerator<Uint8Array, void>,
  recipient: string,
): AsyncGenerator<Uint8Array, void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const plain = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
  const reader = (await encrypter.encrypt(plain)).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
