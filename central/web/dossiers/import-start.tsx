import { useState, type FormEvent, type ReactNode } from 'react';
import type { DossierImportView } from '../../../shared/contract/dossiers.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { DayField } from '../parts/day-field.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import type { Choice } from './file-step.tsx';

interface ImportStartProps extends Omit<PageProps, 'who'> {
  readonly choice: Choice;
  readonly rows: number;
  readonly onStarted: (job: DossierImportView) => void;
}

export function ImportStart(props: ImportStartProps): ReactNode {
  const { api, unit, onSignedOut, choice, rows, onStarted } = props;
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const sending = useAct(onSignedOut);
  const isEmpty = from === '' && to === '';
  const isMeant = isEmpty || (from !== '' && from <= to);

  async function start(): Promise<void> {
    const covers = isEmpty ? null : { from, to };
    const started = await sending.run(() =>
      api.importDossiers({ unit: unit.id, ...choice, covers }),
    );
    if (started) onStarted(started.value);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (isMeant) void start();
  }

  return (
    <form className="import-start" onSubmit={onSubmit}>
      <fieldset>
        <legend>{t('dossiers.covers.label')}</legend>
        <div className="form-fields">
          <DayField label={t('period.from')} value={from} required={!isEmpty} onChange={setFrom} />
          <DayField label={t('period.to')} value={to} required={!isEmpty} onChange={setTo} />
        </div>
        <p className="hint">{t('dossiers.covers.why')}</p>
        {!isMeant && (
          <p role="alert" className="form-error">
            {t('period.backwards')}
          </p>
        )}
      </fieldset>
      <FailureLine failure={sending.failure} />
      <button type="submit" className="button button-main" disabled={sending.busy || !isMeant}>
        {sending.busy ? t('dossiers.import.submitting') : t('dossiers.import.submit', { rows })}
      </button>
    </form>
  );
}
