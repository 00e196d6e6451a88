import type { Feedback } from '../../shared/domain/feedback.ts';
import type { SealVerdict } from '../flow/run-effect.ts';

/**
 * Seals a citizen's words for the centre in the age format. The library is loaded with the first words that are
 * written; where it can't be, in a browser without its server, nothing is given away and the form says so.
 * @param recipient `age1…`, or null before the first config
 */
export async function sealFeedback(
  feedback: Feedback,
  recipient: string | null,
): Promise<SealVerdict> {
  if (recipient === null) return { ok: false };
  try {
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const sealed = await encrypter.encrypt(JSON.stringify(feedback));
    return { ok: true, sealed: base64(sealed) };
  } catch {
    // Whatever the reason: a form that says "not sent" is the owner of it, with the words still in it.
    return { ok: false };
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
