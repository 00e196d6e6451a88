import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Field } from '../parts/field.tsx';
import { isMeant, PERIOD_KINDS, periodOf, type Period } from './period.ts';
import './period-picker.css';

interface PeriodPickerProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

export function PeriodPicker({ period, onChange }: PeriodPickerProps): ReactNode {
  const { t } = useWords();

  return (
    <fieldset className="period">
      <legend>{t('period.label')}</legend>
      <div className="choices">
        {PERIOD_KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input
              type="radio"
              name="period"
              checked={period.kind === kind}
              onChange={() => onChange(periodOf(kind, period, Date.now()))}
            />
            <span>{t(`period.${kind}`)}</span>
          </label>
        ))}
      </div>
      {period.kind === 'custom' && (
        <div className="custom-days">
          <DayField
            label={t('period.from')}
            value={period.from}
            onChange={(from) => onChange({ ...period, from })}
          />
          <DayField
            label={t('period.to')}
            value={period.to}
            onChange={(to) => onChange({ ...period, to })}
          />
          {!isMeant(period) && (
            <p role="alert" className="form-error">
              {t('period.backwards')}
            </p>
          )}
        </div>
      )}
    </fieldset>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
