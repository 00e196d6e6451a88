import type { ReactNode } from 'react';
import {
  MOST_ACKNOWLEDGED_AT_ONCE,
  type AlarmKind,
  type AlarmView,
} from '../../../shared/contract/alarms.ts';
import { alarmTitle } from '../../../shared/i18n/alarm-text.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ReasonForm } from '../parts/reason-form.tsx';

interface AcknowledgeGroupFormProps extends PageProps {
  readonly kind: AlarmKind;
  /** Of that kind, the newest first: what the reader sees, nothing that came since. */
  readonly waiting: readonly AlarmView[];
  readonly onAcknowledged: () => void;
}

/** One note about everything that was shown of one kind. */
export function AcknowledgeGroupForm(props: AcknowledgeGroupFormProps): ReactNode {
  const { api, unit, kind, waiting, onSignedOut, onAcknowledged } = props;
  const { t, locale } = useWords();
  const alarms = waiting
    .slice(0, MOST_ACKNOWLEDGED_AT_ONCE)
    .map(({ device, place }) => ({ device, kind, place }));
  return (
    <ReasonForm
      label={t('alarms.group.form', { alarm: alarmTitle({ kind }, locale) })}
      reasonLabel={t('alarms.group.note')}
      acts={[
        {
          label: t('alarms.group.acknowledge', { count: alarms.length }),
          run: (note) => api.acknowledgeAlarms({ unit: unit.id, alarms, note }),
        },
      ]}
      onSignedOut={onSignedOut}
      onDone={onAcknowledged}
    />
  );
}
