import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface SelectFieldProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** Nothing is chosen yet where it is ''. */
  readonly value: V | '';
  /** What stands there while nothing is chosen; it can't be chosen back. */
  readonly unchosen?: string;
  readonly required?: boolean;
  readonly onChange: (value: V) => void;
}

/** One of many. */
export function SelectField<V extends string>(props: SelectFieldProps<V>): ReactNode {
  const { label, options, value, unchosen, required = false, onChange } = props;
  function choose(text: string): void {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChange(chosen.value);
  }
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          required={required}
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          {unchosen !== undefined && (
            <option value="" disabled>
              {unchosen}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
