import type { Feedback } from '../../shared/domain/feedback.ts';
import type { SealVerdict } from '../flow/run-effect.ts';
import { seal } from '../host/seal.ts';

/**
 * Seals a citizen's words for the centre. Where the library can't be loaded, in a browser without its server, nothing is
 * given away and the form says so.
 * @param recipient `age1…`, or null before the first config
 */
export async function sealFeedback(
  feedback: Feedback,
  recipient: string | null,
): Promise<SealVerdict> {
  if (recipient === null) return { ok: false };
  try {
    return { ok: true, sealed: await seal(JSON.stringify(feedback), recipient) };
  } catch {
    // Whatever the reason: a form that says "not sent" is the owner of it, with the words still in it.
    return { ok: false };
  }
}
