import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD` or nothing. */
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, value, required = true, onChange }: DayFieldProps): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          required={required}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
