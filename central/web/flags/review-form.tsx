import { useState, type FormEvent, type ReactNode } from 'react';
import type { FlagReviewRequest, FlagView } from '../../../shared/contract/flags.ts';
import type { Api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';

const LONGEST_REASON = 1_000;

interface ReviewFormProps {
  readonly api: Api;
  readonly flag: FlagView;
  readonly label: string;
  readonly onSignedOut: () => void;
  readonly onDecided: () => void;
}

/** Neither decision goes without a reason; both take the same effort. */
export function ReviewForm({
  api,
  flag,
  label,
  onSignedOut,
  onDecided,
}: ReviewFormProps): ReactNode {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const act = useAct(onSignedOut);

  async function decide(decision: FlagReviewRequest['decision']): Promise<void> {
    const { unit, id, revision } = flag;
    const request = { unit, flag: id, revision, decision, reason: reason.trim() };
    if (!(await act.run(() => api.reviewFlag(request)))) return;
    setReason('');
    onDecided();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
  }

  const isReady = !act.busy && reason.trim() !== '';
  return (
    <form className="review" onSubmit={onSubmit} aria-label={label}>
      <Field label={t('flags.reason')}>
        {(id) => (
          <input
            id={id}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <button
        type="button"
        className="button"
        disabled={!isReady}
        onClick={() => void decide('keep')}
      >
        {t('flags.keep')}
      </button>
      {flag.ratings.length > 0 && (
        <button
          type="button"
          className="button"
          disabled={!isReady}
          onClick={() => void decide('exclude')}
        >
          {t('flags.exclude')}
        </button>
      )}
      <FailureLine failure={act.failure} />
    </form>
  );
}
