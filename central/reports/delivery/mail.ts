import type { ReportScheduleView } from '../../../shared/contract/report-schedules.ts';
import type { OpenedReport } from '../create-report.ts';
import { wordsIn, type Words } from '../i18n/words.ts';
import { periodWords } from '../model/build-document.ts';
import { writingOf } from '../model/context.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import type { Delivered, ReportFile } from './deliver.ts';
import { postLetter, type MailAccount } from './letter.ts';

/** One letter to all recipients with the report's files. Its id is the report's: sent again it is the same letter. */
export async function sendMail(
  account: MailAccount,
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
  return await postLetter(account, {
    to: recipients,
    subject: words('mail.subject', values),
    text: words('mail.body', values) + headLines(snapshot, words),
    id: view.id,
    attachments: files.map(({ name, bytes }) => ({ filename: name, content: bytes })),
  });
}

/** Whole, so that they can be copied: a letter lies where nobody at the centre can change it. */
function headLines({ heads = [] }: ReportSnapshot, words: Words): string {
  if (heads.length === 0) return '';
  const lines = heads.map(({ device, seq, hash }) => `${device}:${seq}:${hash}`);
  return `\n\n${words('mail.heads')}\n${lines.join('\n')}`;
}
