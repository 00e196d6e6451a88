import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { daysOfYear } from '../parts/year-field.tsx';
import { mayChange } from '../settings/may-change.ts';
import { LeaveForm } from './leave-form.tsx';
import { LeaveTable } from './leave-table.tsx';

const ASK_EVERY_MS = 60_000;

interface LeavePartProps extends PageProps {
  readonly year: number;
}

/** When clerks of the office are away: an evaluation holds no absence against them. */
export function LeavePart({ year, ...page }: LeavePartProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t } = useWords();
  const clerks = useRoster(page);
  const poller = useMemo(
    () => createPoller(() => api.statements(unit.id, daysOfYear(year)), ASK_EVERY_MS),
    [api, unit.id, year],
  );
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);
  const isEditor = mayChange(who);

  async function remove(key: string): Promise<void> {
    if (await act.run(() => api.removeStatement(unit.id, 'leave-days', key))) poller.refresh();
  }

  return (
    <div className="calendar-part">
      <h2>{t('leave.title')}</h2>
      <p>{t('leave.lead')}</p>
      <FailureLine failure={act.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ leave }) => (
          <LeaveTable
            year={year}
            leave={leave}
            clerks={clerks}
            busy={act.busy}
            onRemove={isEditor ? (key) => void remove(key) : null}
          />
        )}
      </PolledPart>
      {isEditor && <LeaveForm {...page} clerks={clerks} onAdded={poller.refresh} />}
    </div>
  );
}
