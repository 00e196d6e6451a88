import { useState, type FormEvent, type ReactNode } from 'react';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { isText, TextField } from '../parts/text-field.tsx';
import '../parts/case-card.css';

const LONGEST = 1_000;

interface UnmaskProps extends PageProps {
  readonly id: string;
}

/** The words as they were written, for an auditor who says why; that is kept on record. */
export function Unmask({ api, unit, id, onSignedOut }: UnmaskProps): ReactNode {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [text, setText] = useState<string | null>(null);
  const act = useAct(onSignedOut);

  async function unmask(): Promise<void> {
    const answer = await act.run(() =>
      api.unmaskComment({ unit: unit.id, id, reason: reason.trim() }),
    );
    if (answer) setText(answer.value.comment ?? '—');
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void unmask();
  }

  if (text !== null)
    return <output className="opened">{t('comments.unmasked', { comment: text })}</output>;
  return (
    <details>
      <summary>{t('comments.unmask')}</summary>
      <form className="case-form" onSubmit={onSubmit}>
        <TextField
          label={t('comments.unmask.reason')}
          value={reason}
          longest={LONGEST}
          onChange={setReason}
        />
        <FailureLine failure={act.failure} />
        <button type="submit" className="button" disabled={act.busy || !isText(reason)}>
          {t('comments.unmask')}
        </button>
      </form>
    </details>
  );
}
