import { useState, type FormEvent, type ReactNode } from 'react';
import type { Api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';
import '../parts/form-card.css';

const SHORTEST = 8;

interface PasswordFormProps {
  readonly api: Api;
  /** It has to be changed before anything else. */
  readonly must: boolean;
  readonly onSignedOut: () => void;
  readonly onChanged: () => void;
}

export function PasswordForm({ api, must, onSignedOut, onChanged }: PasswordFormProps): ReactNode {
  const { t } = useWords();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState(false);
  const act = useAct(onSignedOut);
  const fault = faultOf(old, next, again);

  async function submit(): Promise<void> {
    setDone(false);
    if (!(await act.run(() => api.changePassword({ old, next })))) return;
    setOld('');
    setNext('');
    setAgain('');
    setDone(true);
    onChanged();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (fault === null) void submit();
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="password-title">
      <h2 id="password-title">{t('password.title')}</h2>
      <p>{must ? t('password.must') : t('password.lead')}</p>
      <div className="form-fields">
        <PasswordField kind="old" value={old} onChange={setOld} />
        <PasswordField kind="next" value={next} onChange={setNext} />
        <PasswordField kind="again" value={again} onChange={setAgain} />
      </div>
      {fault && (
        <p role="alert" className="form-error">
          {t(`password.${fault}`)}
        </p>
      )}
      <FailureLine failure={act.failure} />
      <output>{done && t('password.done')}</output>
      <button type="submit" className="button button-main" disabled={act.busy}>
        {t('password.submit')}
      </button>
    </form>
  );
}

/** Told once all is typed, not while one types. */
function faultOf(old: string, next: string, again: string): 'differs' | 'same' | null {
  if (again.length < next.length || next === '') return null;
  if (next !== again) return 'differs';
  return next === old ? 'same' : null;
}

interface PasswordFieldProps {
  readonly kind: 'old' | 'next' | 'again';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PasswordField({ kind, value, onChange }: PasswordFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t(`password.${kind}`)}>
      {(id) => (
        <input
          id={id}
          type="password"
          autoComplete={kind === 'old' ? 'current-password' : 'new-password'}
          required
          minLength={kind === 'old' ? 1 : SHORTEST}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
