import type { ReactNode } from 'react';
import type { Destination } from '../../../shared/domain/questionnaire.ts';
import type { Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { LocalField } from '../parts/local-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { moved, type ReasonDraft } from './questions-draft.ts';

const DESTINATIONS: readonly Destination[] = ['clerk-figure', 'procedure', 'pakn'];

interface ReasonRowProps {
  readonly reasons: readonly ReasonDraft[];
  readonly at: number;
  readonly failure: Failure | null;
  readonly onChange: (reasons: readonly ReasonDraft[]) => void;
}

export function ReasonRow({ reasons, at, failure, onChange }: ReasonRowProps): ReactNode {
  const { t } = useWords();
  const reason = reasons[at];
  if (!reason) return null;
  const place = at + 1;
  function change(changes: Partial<ReasonDraft>): void {
    onChange(reasons.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  }
  return (
    <fieldset className="setting-part" aria-label={t('settings.reason', { place })}>
      <div className="form-fields">
        <LocalField
          label={t('settings.reason', { place })}
          value={reason.label}
          failure={failure}
          pointer={`/questions/reasons/${at}/label`}
          isOptional={false}
          onChange={(label) => change({ label })}
        />
        <SelectField
          label={t('settings.reason.goes')}
          options={DESTINATIONS.map((one) => ({
            value: one,
            label: t(`settings.reason.goes.${one}`),
          }))}
          value={reason.destination}
          onChange={(destination) => change({ destination })}
        />
        <span className="actions">
          <button
            type="button"
            className="button button-small"
            aria-label={t('settings.reason.up', { place })}
            disabled={at === 0}
            onClick={() => onChange(moved(reasons, at, -1))}
          >
            ↑
          </button>
          <button
            type="button"
            className="button button-small"
            aria-label={t('settings.reason.down', { place })}
            disabled={place === reasons.length}
            onClick={() => onChange(moved(reasons, at, 1))}
          >
            ↓
          </button>
          <button
            type="button"
            className="button button-small"
            aria-label={t('settings.reason.remove', { place })}
            onClick={() => onChange(reasons.filter((_, index) => index !== at))}
          >
            {t('settings.remove')}
          </button>
        </span>
      </div>
    </fieldset>
  );
}
