import { useState, type FormEvent, type ReactNode } from 'react';
import type { RetentionKind, RetentionRequest } from '../../../shared/contract/retention.ts';
import { useWords } from '../i18n/words.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Field } from '../parts/field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import '../parts/form-card.css';

const KINDS: readonly RetentionKind[] = ['clerk-name', 'comment'];
const USUAL_MONTHS = '24';
const MOST_MONTHS = 600;

interface TermFormProps {
  readonly busy: boolean;
  readonly onSet: (request: RetentionRequest) => void;
}

export function TermForm({ busy, onSet }: TermFormProps): ReactNode {
  const { t } = useWords();
  const [kind, setKind] = useState<RetentionKind>('comment');
  const [validFrom, setValidFrom] = useState('');
  const [months, setMonths] = useState(USUAL_MONTHS);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onSet({ kind, validFrom, months: Number(months) });
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="term-title">
      <h2 id="term-title">{t('retention.new')}</h2>
      <div className="form-fields">
        <KindField kind={kind} onChange={setKind} />
        <DayField label={t('retention.from')} value={validFrom} onChange={setValidFrom} />
        <Field label={t('retention.months')}>
          {(id) => (
            <input
              id={id}
              type="number"
              required
              min={0}
              max={MOST_MONTHS}
              value={months}
              onChange={(event) => setMonths(event.target.value)}
            />
          )}
        </Field>
      </div>
      <button type="submit" className="button button-main" disabled={busy}>
        {t('retention.submit')}
      </button>
    </form>
  );
}

interface KindFieldProps {
  readonly kind: RetentionKind;
  readonly onChange: (kind: RetentionKind) => void;
}

function KindField({ kind, onChange }: KindFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <SelectField
      label={t('retention.kind')}
      options={KINDS.map((one) => ({ value: one, label: t(`retention.kind.${one}`) }))}
      value={kind}
      onChange={onChange}
    />
  );
}
