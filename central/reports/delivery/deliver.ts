import type { ReportScheduleView } from '../../../shared/contract/report-schedules.ts';
import type { OpenedReport } from '../create-report.ts';
import { fileNameOf } from '../file-name.ts';
import { renderApart } from '../../workers/heavy.ts';
import { putIntoFolder } from './folder.ts';
import type { MailAccount } from './letter.ts';
import { sendMail } from './mail.ts';

/** Where reports go. Without a mail account nothing is posted. */
export interface DeliverySettings {
  readonly folder: string;
  readonly mail: MailAccount | null;
}

export interface ReportFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Delivered =
  | { readonly ok: true }
  /** In the words of whoever refused it. */
  | { readonly ok: false; readonly failure: string };

/** Hands the report over. Done twice, it leaves the same files, and a letter that mail programs know to be the same. */
export async function deliver(
  { folder, mail }: DeliverySettings,
  schedule: ReportScheduleView,
  report: OpenedReport,
): Promise<Delivered> {
  const files = await Promise.all(
    schedule.formats.map(async (format) => ({
      name: fileNameOf(report.view, format),
      bytes: await renderApart(report.snapshot, format),
    })),
  );
  switch (schedule.way) {
    case 'folder':
      return await putIntoFolder(folder, files);
    case 'email':
      if (mail === null) return { ok: false, failure: 'HAILONG_SMTP_URL' };
      return await sendMail(mail, schedule, report, files);
  }
}
