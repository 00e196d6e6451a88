import type { ReactNode } from 'react';
import { CheckedField } from './checked-field.tsx';

interface CheckedSelectProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly rule?: string | undefined;
  readonly isWrong: boolean;
  readonly onChange: (value: V) => void;
}

/** One of many, about which the centre may find fault. */
export function CheckedSelect<V extends string>(props: CheckedSelectProps<V>): ReactNode {
  const { label, options, value, rule, isWrong, onChange } = props;
  function choose(text: string): void {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChange(chosen.value);
  }
  return (
    <CheckedField label={label} rule={rule} isWrong={isWrong}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => choose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </CheckedField>
  );
}
