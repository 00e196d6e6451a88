import { useState, type FormEvent, type ReactNode } from 'react';
import type { ContestDecision } from '../../../shared/contract/contests.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { isText, TextField } from '../parts/text-field.tsx';

const LONGEST = 4_000;

interface AnswerFormProps extends PageProps {
  readonly contest: number;
  readonly onAnswered: () => void;
}

/** Replies as many as it takes, and one decision, which can't be taken back. */
export function AnswerForm(props: AnswerFormProps): ReactNode {
  const { api, unit, contest, onSignedOut, onAnswered } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const act = useAct(onSignedOut);
  const label = t('contests.form', { id: contest });

  async function answer(decision: ContestDecision): Promise<void> {
    const request = { unit: unit.id, decision, text: text.trim() };
    if (!(await act.run(() => api.answerContest(contest, request)))) return;
    setText('');
    onAnswered();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void answer('reply');
  }

  const isOff = act.busy || !isText(text);
  return (
    <form className="case-form" onSubmit={onSubmit} aria-label={label}>
      <TextField label={t('contests.text')} value={text} longest={LONGEST} onChange={setText} />
      <FailureLine failure={act.failure} />
      <div className="tools">
        <button type="submit" className="button button-small" disabled={isOff}>
          {t('contests.reply')}
        </button>
        <ConfirmButton
          label={t('contests.uphold')}
          subject={label}
          disabled={isOff}
          onConfirm={() => void answer('upheld')}
        />
        <ConfirmButton
          label={t('contests.reject')}
          subject={label}
          disabled={isOff}
          onConfirm={() => void answer('rejected')}
        />
      </div>
    </form>
  );
}
