import { useState, type FormEvent, type ReactNode } from 'react';
import type { AlarmView } from '../../../shared/contract/alarms.ts';
import { alarmTitle } from '../../../shared/i18n/alarm-text.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';

const LONGEST_NOTE = 1_000;

interface AcknowledgeFormProps extends PageProps {
  readonly alarm: AlarmView;
  readonly onAcknowledged: () => void;
}

/** No alarm is put away without a word about it. */
export function AcknowledgeForm(props: AcknowledgeFormProps): ReactNode {
  const { api, alarm, onSignedOut, onAcknowledged } = props;
  const { t, locale } = useWords();
  const [note, setNote] = useState('');
  const act = useAct(onSignedOut);

  async function acknowledge(): Promise<void> {
    const { unit, device, kind, place } = alarm;
    const request = { unit, device, kind, place, note: note.trim() };
    if (await act.run(() => api.acknowledgeAlarm(request))) onAcknowledged();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void acknowledge();
  }

  const label = t('alarms.form', { title: alarmTitle(alarm, locale), device: alarm.device });
  return (
    <form className="alarm-form" onSubmit={onSubmit} aria-label={label}>
      <Field label={t('alarms.note')}>
        {(id) => (
          <input
            id={id}
            maxLength={LONGEST_NOTE}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={act.busy || note.trim() === ''}>
        {t('alarms.acknowledge')}
      </button>
      <FailureLine failure={act.failure} />
    </form>
  );
}
