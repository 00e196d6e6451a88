import { useState, type FormEvent, type ReactNode } from 'react';
import type { EnrolmentCodeView, UnitView } from '../../../shared/contract/fleet.ts';
import type { Answer } from '../api/answer.ts';
import type { Api } from '../api/client.ts';
import { useWords } from '../i18n/words.tsx';
import { failureKey } from '../parts/failure-notice.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { counterName } from './devices-table.tsx';
import '../parts/form-card.css';
import './enrolment-form.css';

interface EnrolmentFormProps {
  readonly api: Api;
  readonly unit: UnitView;
}

interface Made {
  readonly counter: string;
  readonly answer: Answer<EnrolmentCodeView>;
}

export function EnrolmentForm({ api, unit }: EnrolmentFormProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [counter, setCounter] = useState(unit.counters[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  async function submit(): Promise<void> {
    setBusy(true);
    setMade(null);
    const answer = await api.createEnrolmentCode({ unit: unit.id, counter });
    setMade({ counter, answer });
    setBusy(false);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void submit();
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="enrolment-title">
      <h2 id="enrolment-title">{t('enrol.title')}</h2>
      <p>{t('enrol.lead')}</p>
      <div className="form-fields">
        <SelectField
          label={t('enrol.counter')}
          options={unit.counters.map(({ id }) => ({
            value: id,
            label: counterName(unit, id, words),
          }))}
          value={counter}
          onChange={setCounter}
        />
        <button type="submit" className="button button-main" disabled={busy || counter === ''}>
          {busy ? t('enrol.submitting') : t('enrol.submit')}
        </button>
      </div>
      <output>
        {made && <MadeCode counter={counterName(unit, made.counter, words)} answer={made.answer} />}
      </output>
    </form>
  );
}

function MadeCode({ counter, answer }: Made): ReactNode {
  const { t, formats } = useWords();
  if (!answer.ok) return <p className="form-error">{t(failureKey(answer.failure))}</p>;
  return (
    <div className="made-code">
      <p>{t('enrol.made', { counter })}</p>
      <p className="code">{answer.value.code}</p>
      <p>{t('enrol.expires', { time: formats.dayAndTime(answer.value.expiresAt) })}</p>
    </div>
  );
}
