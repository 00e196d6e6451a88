import type { ReactNode } from 'react';
import type { AlarmView } from '../../../shared/contract/alarms.ts';
import { alarmText } from '../../../shared/i18n/alarm-text.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ReasonForm } from '../parts/reason-form.tsx';

interface AcknowledgeFormProps extends PageProps {
  readonly alarm: AlarmView;
  /** Two of one kind and device may read the same. */
  readonly number: number;
  readonly onAcknowledged: () => void;
}

/** No alarm is put away without a word about it. */
export function AcknowledgeForm(props: AcknowledgeFormProps): ReactNode {
  const { api, alarm, number, onSignedOut, onAcknowledged } = props;
  const { t, locale } = useWords();
  const { unit, device, kind, place } = alarm;
  return (
    <ReasonForm
      label={t('alarms.form', { number, alarm: alarmText(alarm, locale), device })}
      reasonLabel={t('alarms.note')}
      acts={[
        {
          label: t('alarms.acknowledge'),
          run: (note) => api.acknowledgeAlarms({ unit, alarms: [{ device, kind, place }], note }),
        },
      ]}
      onSignedOut={onSignedOut}
      onDone={onAcknowledged}
    />
  );
}
