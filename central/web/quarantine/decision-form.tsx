import { useState, type FormEvent, type ReactNode } from 'react';
import type { SetAsideView } from '../../../shared/contract/quarantine.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';

const LONGEST_REASON = 1_000;

interface DecisionFormProps extends PageProps {
  readonly entry: SetAsideView;
  readonly onDecided: () => void;
}

/** Neither decision goes without a reason; both take the same effort. A fork can only be refused. */
export function DecisionForm({ api, entry, onSignedOut, onDecided }: DecisionFormProps): ReactNode {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const act = useAct(onSignedOut);

  async function decide(decision: 'release' | 'refuse'): Promise<void> {
    const { unit, device, seq, hash } = entry;
    const request = { unit, device, seq, hash, reason: reason.trim() };
    const done = await act.run<unknown>(() =>
      decision === 'release' ? api.releaseEntry(request) : api.refuseEntry(request),
    );
    if (done !== null) onDecided();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
  }

  const isReady = !act.busy && reason.trim() !== '';
  const { seq, device, code, decision } = entry;
  const label = t('quarantine.decide', { seq, device });
  return (
    <form className="alarm-form" onSubmit={onSubmit} aria-label={label}>
      <Field label={t('quarantine.reason')}>
        {(id) => (
          <input
            id={id}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {code !== 'fork' && (
        <button
          type="button"
          className="button"
          disabled={!isReady}
          onClick={() => void decide('release')}
        >
          {t('quarantine.release')}
        </button>
      )}
      {decision === null && (
        <button
          type="button"
          className="button"
          disabled={!isReady}
          onClick={() => void decide('refuse')}
        >
          {t('quarantine.refuse')}
        </button>
      )}
      <FailureLine failure={act.failure} />
    </form>
  );
}
