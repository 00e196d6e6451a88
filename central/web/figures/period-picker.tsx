import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Choices } from '../parts/choices.tsx';
import { DayField } from '../parts/day-field.tsx';
import { periodText } from './period-text.ts';
import { daysOf, faultOf, PERIOD_KINDS, periodOf, type Period } from './period.ts';
import './period-picker.css';

interface PeriodPickerProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

export function PeriodPicker({ period, onChange }: PeriodPickerProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [openedAt] = useState(() => Date.now());
  const days = daysOf(period, openedAt);
  return (
    <div className="period">
      <Choices
        label={t('period.label')}
        options={PERIOD_KINDS.map((kind) => ({ value: kind, label: t(`period.${kind}`) }))}
        value={period.kind}
        onChange={(kind) => onChange(periodOf(kind, period, Date.now()))}
      />
      {period.kind === 'custom' ? (
        <CustomDays period={period} onChange={onChange} />
      ) : (
        <div className="period-steps">
          <button
            type="button"
            className="button"
            onClick={() => onChange({ ...period, back: period.back + 1 })}
          >
            <span aria-hidden="true">‹ </span>
            {t('period.earlier')}
          </button>
          <button
            type="button"
            className="button"
            disabled={period.back === 0}
            onClick={() => onChange({ ...period, back: period.back - 1 })}
          >
            {t('period.later')}
            <span aria-hidden="true"> ›</span>
          </button>
        </div>
      )}
      {days && <p className="print-only">{periodText(days, words)}</p>}
    </div>
  );
}

interface CustomDaysProps {
  readonly period: Extract<Period, { readonly kind: 'custom' }>;
  readonly onChange: (period: Period) => void;
}

function CustomDays({ period, onChange }: CustomDaysProps): ReactNode {
  const { t } = useWords();
  const fault = faultOf(period);
  return (
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
      {fault && (
        <p role="alert" className="form-error">
          {t(`period.${fault}`)}
        </p>
      )}
    </div>
  );
}
