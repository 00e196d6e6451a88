import { useState, type ReactNode } from 'react';
import {
  REPORT_FORMATS,
  type ReportPage,
  type ReportView,
} from '../../../shared/contract/reports.ts';
import { reportFileAddress } from '../api/reports-api.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { reportPeriodText } from './period-choices.ts';

const COLUMNS = ['form', 'period', 'made-at', 'made-by', 'files', 'rules', 'hash'] as const;
const HASH_SHOWN = 12;

interface ReportsTableProps extends PageProps {
  readonly newest: ReportPage;
}

export function ReportsTable({ api, unit, newest, onSignedOut }: ReportsTableProps): ReactNode {
  const { t, local } = useWords();
  const [older, setOlder] = useState<ReportPage | null>(null);
  const act = useAct(onSignedOut);
  const { next } = older ?? newest;
  if (newest.reports.length === 0)
    return <Notice tone="calm" title={t('reports.empty.title')} text={t('reports.empty.text')} />;

  async function more(): Promise<void> {
    const page = await act.run(() => api.reports(unit.id, next));
    if (!page) return;
    const before = older?.reports ?? newest.reports;
    setOlder({ ...page.value, reports: [...before, ...page.value.reports] });
  }

  const known = new Set(older?.reports.map(({ id }) => id));
  const fresh = newest.reports.filter(({ id }) => !known.has(id));
  return (
    <>
      <TableFrame label={t('reports.title')}>
        <table>
          <caption>{t('reports.caption', { unit: local(unit.name) })}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`reports.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...fresh, ...(older?.reports ?? [])].map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      <FailureLine failure={act.failure} />
      {next !== null && (
        <button type="button" className="button" disabled={act.busy} onClick={() => void more()}>
          {t('reports.more')}
        </button>
      )}
    </>
  );
}

function ReportRow({ report }: { readonly report: ReportView }): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  const form = t(`report.${report.form}`);
  const period = reportPeriodText(report.period, words);
  return (
    <tr>
      <th scope="row">{form}</th>
      <td>{period}</td>
      <td>{formats.dayAndTime(Date.parse(report.madeAt))}</td>
      <td>{report.madeBy}</td>
      <td>
        <span className="actions">
          {REPORT_FORMATS.map((format) => (
            <a
              key={format}
              className="button button-small"
              href={reportFileAddress(report.id, format)}
              download
              aria-label={t('reports.download', { form, period, format: format.toUpperCase() })}
            >
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      </td>
      <td>{report.ruleSets.join(', ')}</td>
      <td>
        <code title={report.sha256}>{report.sha256.slice(0, HASH_SHOWN)}…</code>
      </td>
    </tr>
  );
}
