import { Encrypter } from 'age-encryption';

/** An age file (age-encryption.org/v1) for the recipient, base64. */
export async function seal(text: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(text)).toString('base64');
}
