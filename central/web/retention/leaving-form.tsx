import { useState, type ReactNode } from 'react';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { ClerkPicker } from '../people/clerk-picker.tsx';
import '../parts/form-card.css';

/** A clerk leaves: what names them goes at once, so it is asked twice. */
export function LeavingForm(page: PageProps): ReactNode {
  const { api, unit, onSignedOut } = page;
  const { t } = useWords();
  const [clerk, setClerk] = useState('');
  const [done, setDone] = useState(false);
  const act = useAct(onSignedOut);

  async function leave(): Promise<void> {
    setDone(false);
    if (!(await act.run(() => api.noteDeparture({ unit: unit.id, clerk })))) return;
    setClerk('');
    setDone(true);
  }

  return (
    <section className="form-card" aria-labelledby="leaving-title">
      <h2 id="leaving-title">{t('retention.leaving')}</h2>
      <p>{t('retention.leaving.lead')}</p>
      <div className="form-fields">
        <ClerkPicker {...page} clerk={clerk} onChange={setClerk} />
      </div>
      <FailureLine failure={act.failure} />
      <output>{done && t('retention.leaving.done')}</output>
      <span className="actions">
        <ConfirmButton
          label={t('retention.leaving.submit')}
          subject={clerk}
          disabled={clerk === '' || act.busy}
          onConfirm={() => void leave()}
        />
      </span>
    </section>
  );
}
