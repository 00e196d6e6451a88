import { useMemo, useState, type ReactNode } from 'react';
import { ALARM_STATES, type AlarmState } from '../../../shared/contract/alarms.ts';
import { allPages } from '../api/all-pages.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Choices } from '../parts/choices.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { AlarmMailForm } from './alarm-mail-form.tsx';
import { GroupedAlarms } from './grouped-alarms.tsx';

const ASK_EVERY_MS = 15_000;

export function AlarmsView(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const { t } = useWords();
  const [state, setState] = useState<AlarmState>('open');
  const poller = useMemo(
    () =>
      createPoller(
        () =>
          allPages(
            (cursor) => api.alarms(unit.id, state, cursor),
            (a, b) => ({ ...b, alarms: [...a.alarms, ...b.alarms] }),
          ),
        ASK_EVERY_MS,
      ),
    [api, unit.id, state],
  );
  const polled = usePolled(poller, onSignedOut);
  return (
    <>
      <h1>{t('alarms.title')}</h1>
      <p className="lead">{t('alarms.lead')}</p>
      <Choices
        label={t('alarms.state')}
        options={ALARM_STATES.map((one) => ({ value: one, label: t(`alarms.state.${one}`) }))}
        value={state}
        onChange={setState}
      />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ alarms }) => (
          <GroupedAlarms
            key={`${unit.id}/${state}`}
            {...page}
            alarms={alarms}
            onAcknowledged={poller.refresh}
          />
        )}
      </PolledPart>
      <AlarmMailForm key={unit.id} {...page} />
    </>
  );
}
