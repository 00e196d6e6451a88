import { createTransport } from 'nodemailer';
import type { Delivered } from './deliver.ts';

export interface MailAccount {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
}

export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The same id is the same letter, however often it is sent. */
  readonly id: string;
  readonly attachments: readonly { readonly filename: string; readonly content: Buffer }[];
}

/** Well below the time for which a run is claimed. */
const CONNECT_WITHIN_MS = 20_000;
const SILENCE_MS = 60_000;

/** One letter to all recipients. */
export async function postLetter(
  { url, from }: MailAccount,
  { to, id, attachments, ...letter }: Letter,
): Promise<Delivered> {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: SILENCE_MS,
  });
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'hailong';
  try {
    await transport.sendMail({
      ...letter,
      from,
      to: [...to],
      messageId: `<${id}@${domain}>`,
      attachments: [...attachments],
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return { ok: false, failure: error.message };
    throw error;
  } finally {
    transport.close();
  }
}
