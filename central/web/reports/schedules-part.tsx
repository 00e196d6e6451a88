import { useMemo, type ReactNode } from 'react';
import type { ReportScheduleRequest } from '../../../shared/contract/report-schedules.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { SchedulesTable } from './schedules-table.tsx';

const ASK_EVERY_MS = 60_000;

/** The manager decides where the office's reports go; others see it. */
export function SchedulesPart({ api, unit, who, onSignedOut }: PageProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.reportSchedules(), ASK_EVERY_MS), [api]);
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);
  const mayChange = who.role === 'manager';

  async function create(request: ReportScheduleRequest): Promise<void> {
    if (await act.run(() => api.createReportSchedule(request))) poller.refresh();
  }
  async function end(id: number): Promise<void> {
    if (await act.run(() => api.endReportSchedule(id))) poller.refresh();
  }

  return (
    <>
      <h2>{t('schedules.title')}</h2>
      <FailureLine failure={act.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ schedules }) => (
          <SchedulesTable
            schedules={schedules.filter((one) => one.unit === unit.id)}
            onEnd={mayChange ? (id) => void end(id) : null}
          />
        )}
      </PolledPart>
      {mayChange && (
        <ScheduleForm unit={unit} busy={act.busy} onCreate={(request) => void create(request)} />
      )}
    </>
  );
}
