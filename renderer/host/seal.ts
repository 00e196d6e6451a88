/** An age file (age-encryption.org/v1) for the recipient, base64. The library is large and comes when it is needed. */
export async function seal(text: string, recipient: string): Promise<string> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(text);
  return btoa(Array.from(sealed, (byte) => String.fromCharCode(byte)).join(''));
}
