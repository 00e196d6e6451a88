import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';

interface ConfirmButtonProps {
  readonly label: string;
  /** Whom or what it is about, for those who don't see the line it stands in. */
  readonly subject: string;
  /** What it will do, where that isn't plain; asked in place of whether one is sure. */
  readonly question?: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
}

/** What can't be taken back at once asks a second time, in the same place. */
export function ConfirmButton(props: ConfirmButtonProps): ReactNode {
  const { label, subject, disabled = false, onConfirm } = props;
  const { t } = useWords();
  const { question = t('confirm.sure') } = props;
  const [state, setState] = useState<'calm' | 'asking' | 'answered'>('calm');
  const name = `${label}: ${subject}`;
  if (state !== 'asking')
    return (
      <button
        type="button"
        className="button button-small"
        aria-label={name}
        disabled={disabled}
        // The focus comes back from the answer, and never comes by itself.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={state === 'answered'}
        onClick={() => setState('asking')}
      >
        {label}
      </button>
    );
  return (
    <fieldset className="confirm" aria-label={`${question} ${name}`}>
      <span>{question}</span>
      <button
        type="button"
        className="button button-small button-main"
        // The question takes the focus of the button that it stands in for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onClick={() => {
          setState('answered');
          onConfirm();
        }}
      >
        {label}
      </button>
      <button type="button" className="button button-small" onClick={() => setState('answered')}>
        {t('confirm.no')}
      </button>
    </fieldset>
  );
}
