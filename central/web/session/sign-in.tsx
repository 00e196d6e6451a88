import { useState, type FormEvent, type ReactNode } from 'react';
import type { SignInRequest } from '../../../shared/contract/session.ts';
import type { Failure } from '../api/answer.ts';
import type { Api } from '../api/client.ts';
import { useWords } from '../i18n/words.tsx';
import { failureKey } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { ProviderDoor } from './provider-door.tsx';
import './sign-in.css';

interface SignInProps {
  readonly api: Pick<Api, 'oidcOffer'>;
  /** A session was there and has ended by itself. */
  readonly ended: boolean;
  /** Gives why it was refused, or null. */
  readonly onSubmit: (request: SignInRequest) => Promise<Failure | null>;
}

export function SignIn({ api, ended, onSubmit }: SignInProps): ReactNode {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function submit(): Promise<void> {
    setBusy(true);
    setFailure(null);
    setFailure(await onSubmit({ name: name.trim(), password }));
    setBusy(false);
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    void submit();
  }

  return (
    <form className="sign-in" onSubmit={handleSubmit} aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">{t('session.title')}</h1>
      <p>{ended ? t('session.ended') : t('session.lead')}</p>
      <CredentialField kind="name" value={name} onChange={setName} />
      <CredentialField kind="password" value={password} onChange={setPassword} />
      {failure && (
        <p role="alert" className="form-error">
          {t(failureKey(failure))}
        </p>
      )}
      <button type="submit" className="button button-main" disabled={busy}>
        {busy ? t('session.submitting') : t('session.submit')}
      </button>
      <ProviderDoor api={api} />
    </form>
  );
}

interface CredentialFieldProps {
  readonly kind: 'name' | 'password';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const INPUT_OF = {
  name: { type: 'text', autoComplete: 'username', autoCapitalize: 'none', maxLength: 64 },
  password: { type: 'password', autoComplete: 'current-password', maxLength: 200 },
} as const;

function CredentialField({ kind, value, onChange }: CredentialFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t(`session.${kind}`)}>
      {(id) => (
        <input
          id={id}
          {...INPUT_OF[kind]}
          spellCheck={false}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
