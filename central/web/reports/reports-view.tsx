import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { PolledPart } from '../parts/polled-part.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportsTable } from './reports-table.tsx';
import { RunsPart } from './runs-part.tsx';
import { SchedulesPart } from './schedules-part.tsx';

const ASK_EVERY_MS = 30_000;

export function ReportsView(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const { t } = useWords();
  const poller = useMemo(
    () => createPoller(() => api.reports(unit.id, null), ASK_EVERY_MS),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <>
      <h1>{t('reports.title')}</h1>
      <p className="lead">{t('reports.lead')}</p>
      <ReportForm {...page} onMade={poller.refresh} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(newest) => <ReportsTable key={unit.id} {...page} newest={newest} />}
      </PolledPart>
      <SchedulesPart {...page} />
      <RunsPart {...page} />
    </>
  );
}
