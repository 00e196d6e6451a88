import { useMemo, type ReactNode } from 'react';
import type { SpecialDaysRequest } from '../../../shared/contract/special-days.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { daysOfYear } from '../parts/year-field.tsx';
import { mayChange } from '../settings/may-change.ts';
import { dayStretches, type DayStretch } from './day-stretches.ts';
import { DaysTable } from './days-table.tsx';
import { SpecialDayForm } from './special-day-form.tsx';

const ASK_EVERY_MS = 300_000;

interface SpecialDaysPartProps extends PageProps {
  readonly year: number;
}

/** One calendar for every office: whoever reaches one office alone reads it. */
export function SpecialDaysPart({ api, who, year, onSignedOut }: SpecialDaysPartProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(
    () => createPoller(() => api.specialDays(daysOfYear(year)), ASK_EVERY_MS),
    [api, year],
  );
  const polled = usePolled(poller, onSignedOut);
  const adding = useAct(onSignedOut);
  const removing = useAct(onSignedOut);
  const isEditor = mayChange(who);

  async function add(request: SpecialDaysRequest): Promise<boolean> {
    const set = await adding.run(() => api.setSpecialDays(request));
    if (set) poller.refresh();
    return set !== null;
  }
  async function remove({ from, to }: DayStretch): Promise<void> {
    const request = { from, to, kind: 'ordinary', name: '', like: null } as const;
    if (await removing.run(() => api.setSpecialDays(request))) poller.refresh();
  }

  return (
    <div className="calendar-part">
      <h2>{t('calendar.days')}</h2>
      <FailureLine failure={removing.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ days }) => (
          <DaysTable
            year={year}
            stretches={dayStretches(days)}
            busy={removing.busy}
            onRemove={isEditor ? (stretch) => void remove(stretch) : null}
          />
        )}
      </PolledPart>
      {isEditor && <SpecialDayForm busy={adding.busy} failure={adding.failure} onAdd={add} />}
    </div>
  );
}
