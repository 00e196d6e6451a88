import { useState, type FormEvent, type ReactNode } from 'react';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import {
  TOKEN_SCOPES,
  type TokenRequest,
  type TokenScope,
} from '../../../shared/contract/tokens.ts';
import { useWords } from '../i18n/words.tsx';
import { Checks } from '../parts/checks.tsx';
import { Field } from '../parts/field.tsx';
import '../parts/form-card.css';

const DAY_MS = 86_400_000;
const MOST_DAYS = 365;
const USUAL_DAYS = 90;

interface TokenFormProps {
  readonly unit: UnitView;
  readonly busy: boolean;
  /** Whether it was made. */
  readonly onCreate: (request: TokenRequest) => Promise<boolean>;
}

/** A token for the unit on the page, for some days. */
export function TokenForm({ unit, busy, onCreate }: TokenFormProps): ReactNode {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [days, setDays] = useState(USUAL_DAYS);
  const [scopes, setScopes] = useState<readonly TokenScope[]>([]);

  async function create(): Promise<void> {
    const expiresAt = Date.now() + days * DAY_MS;
    if (await onCreate({ name: name.trim(), scopes, units: [unit.id], expiresAt })) setName('');
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void create();
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="token-title">
      <h2 id="token-title">{t('tokens.new')}</h2>
      <div className="form-fields">
        <Field label={t('tokens.name')}>
          {(id) => (
            <input
              id={id}
              required
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('tokens.new.days')}>
          {(id) => (
            <input
              id={id}
              type="number"
              required
              min={1}
              max={MOST_DAYS}
              value={days}
              onChange={(event) => setDays(event.target.valueAsNumber || 0)}
            />
          )}
        </Field>
      </div>
      <ScopeChecks scopes={scopes} onChange={setScopes} />
      <button type="submit" className="button button-main" disabled={busy || scopes.length === 0}>
        {t('tokens.new.submit')}
      </button>
    </form>
  );
}

interface ScopeChecksProps {
  readonly scopes: readonly TokenScope[];
  readonly onChange: (scopes: readonly TokenScope[]) => void;
}

function ScopeChecks({ scopes, onChange }: ScopeChecksProps): ReactNode {
  const { t } = useWords();
  return (
    <Checks
      label={t('tokens.scopes')}
      options={TOKEN_SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
      chosen={scopes}
      onChange={onChange}
    />
  );
}
