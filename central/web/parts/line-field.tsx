import type { ReactNode } from 'react';
import { CheckedField } from './checked-field.tsx';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'number' | 'email' | 'tel' | 'time' | 'date';
  readonly rule?: string | undefined;
  readonly isWrong?: boolean;
  readonly onChange: (value: string) => void;
}

/** One line of text; the centre judges what fits. */
export function LineField(props: LineFieldProps): ReactNode {
  const { label, value, type = 'text', rule, isWrong = false, onChange } = props;
  return (
    <CheckedField label={label} rule={rule} isWrong={isWrong}>
      {(control) => (
        <input
          {...control}
          type={type}
          step={type === 'number' ? 'any' : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </CheckedField>
  );
}
