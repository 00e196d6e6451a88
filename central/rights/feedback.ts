import { Decrypter } from 'age-encryption';
import { feedbackSchema, type Feedback } from '../../shared/domain/feedback.ts';
import { maskComment } from '../../shared/domain/mask.ts';
import type { CentralParts } from '../parts.ts';
import { markOpened, readClerkNames, readSealed, readUnopened } from '../store/feedback.ts';
import type { Audit } from '../store/users.ts';

/** Opens what has come in since somebody last looked, so that the queue shows it masked like every other accusation. */
export async function openNewFeedback(
  { db, exportKey }: Pick<CentralParts, 'db' | 'exportKey'>,
  unit: string,
): Promise<void> {
  const unopened = await readUnopened(db.write, unit);
  if (unopened.length === 0) return;
  const names = await readClerkNames(db.write, unit);
  for (const { id, sealed } of unopened) {
    const feedback = await unseal(sealed, exportKey.identity);
    await markOpened(
      db.write,
      id,
      feedback && { feedback, masked: maskComment(feedback.text, names) },
    );
  }
}

/** The words and the contact as they were written, for who handles them. */
export async function readFeedback(
  { db, exportKey }: Pick<CentralParts, 'db' | 'exportKey'>,
  unit: string,
  id: number,
  audit: Audit,
): Promise<Feedback | null> {
  const sealed = await readSealed(db.write, unit, id, audit);
  return sealed === null ? null : await unseal(sealed, exportKey.identity);
}

/** @returns null for what was sealed for another key, damaged, or is no form of ours */
export async function unseal(sealed: string, identity: string): Promise<Feedback | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const text = await decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text');
    return feedbackSchema.parse(JSON.parse(text));
  } catch {
    // Whatever a kiosk can send, the queue shows it as unreadable rather than stop.
    return null;
  }
}
