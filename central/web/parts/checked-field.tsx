import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import './field.css';

/** What ties a control to its label, its rule and its fault. */
export interface Control {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface CheckedFieldProps {
  readonly label: string;
  /** What fits there: said under the control, and as the remedy where the centre found fault. */
  readonly rule?: string | undefined;
  readonly isWrong: boolean;
  readonly children: (control: Control) => ReactNode;
}

/** A control under its label that says at its own place what does not fit. */
export function CheckedField({ label, rule, isWrong, children }: CheckedFieldProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const ruleId = `${id}-rule`;
  const isSaid = isWrong || rule !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': isWrong,
        'aria-describedby': isSaid ? ruleId : undefined,
      })}
      {isSaid && (
        <p id={ruleId} className={isWrong ? 'form-error' : 'hint'}>
          {isWrong ? t('field.wrong', { rule: rule ?? '' }) : rule}
        </p>
      )}
    </div>
  );
}
