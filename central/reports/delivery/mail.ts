import { createTransport } from 'nodemailer';
import type { ReportScheduleView } from '../../../shared/contract/report-schedules.ts';
import type { OpenedReport } from '../create-report.ts';
import { wordsIn } from '../i18n/words.ts';
import { periodWords } from '../model/build-document.ts';
import { writingOf } from '../model/context.ts';
import type { Delivered, ReportFile } from './deliver.ts';

export interface MailAccount {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
}

/** Well below the time for which a run is claimed. */
const CONNECT_WITHIN_MS = 20_000;
const SILENCE_MS = 60_000;

/** One letter to all recipients with the report's files. Its id is the report's: sent again it is the same letter. */
export async function sendMail(
  { url, from }: MailAccount,
  { locale, recipients }: Pick<ReportScheduleView, 'locale' | 'recipients'>,
  { view, snapshot }: OpenedReport,
  files: readonly ReportFile[],
): Promise<Delivered> {
  const words = wordsIn(locale);
  const { unit, period } = writingOf(snapshot);
  const values = {
    title: words(`form.${view.form}`),
    period: periodWords(period, words),
    unit: unit.name[locale],
    hash: view.sha256,
  };
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: SILENCE_MS,
  });
  try {
    await transport.sendMail({
      from,
      to: [...recipients],
      subject: words('mail.subject', values),
      text: words('mail.body', values),
      messageId: `<${view.id}@${from.split('@').at(-1)?.replace('>', '') ?? 'hailong'}>`,
      attachments: files.map(({ name, bytes }) => ({ filename: name, content: bytes })),
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
