import { useMemo, type ReactNode } from 'react';
import type { ReportRunView } from '../../../shared/contract/report-schedules.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { PolledPart } from '../parts/polled-part.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { reportPeriodText } from './period-choices.ts';

const ASK_EVERY_MS = 60_000;

/** A report that did not go out must be seen. Nothing stands here before the first sending. */
export function RunsPart({ api, unit, onSignedOut }: PageProps): ReactNode {
  const poller = useMemo(() => createPoller(() => api.reportRuns(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  return (
    <PolledPart polled={polled} onRetry={poller.refresh}>
      {({ runs }) => <RunsTable runs={runs.filter((one) => one.unit === unit.id)} />}
    </PolledPart>
  );
}

function RunsTable({ runs }: { readonly runs: readonly ReportRunView[] }): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  if (runs.length === 0) return null;
  return (
    <TableFrame label={t('runs.title')}>
      <table>
        <caption>
          <strong>{t('runs.title')}.</strong> {t('runs.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('reports.form')}</th>
            <th scope="col">{t('reports.period')}</th>
            <th scope="col" className="number">
              {t('runs.attempts')}
            </th>
            <th scope="col">{t('runs.result')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={`${run.schedule} ${run.period}`}>
              <th scope="row">{t(`report.${run.form}`)}</th>
              <td>{reportPeriodText(run.period, words)}</td>
              <td className="number">{formats.count(run.attempts)}</td>
              <td>{resultText(run, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function resultText({ doneAt, failure, nextTryAt }: ReportRunView, words: Words): string {
  const { t, formats } = words;
  const time = (text: string | null): string =>
    text === null ? '—' : formats.dayAndTime(Date.parse(text));
  if (doneAt !== null) return t('runs.done', { time: time(doneAt) });
  if (failure === null) return t('runs.waiting');
  return t('runs.failed', { failure, time: time(nextTryAt) });
}
