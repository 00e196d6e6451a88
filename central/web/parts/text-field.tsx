import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (text: string) => void;
}

/** Some sentences. */
export function TextField({ label, value, longest, onChange }: TextFieldProps): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <textarea
          id={id}
          rows={2}
          maxLength={longest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What the centre takes as a reason or an answer. */
export const SHORTEST_TEXT = 10;

export function isText(value: string): boolean {
  return value.trim().length >= SHORTEST_TEXT;
}
