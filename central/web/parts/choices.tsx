import { useId, type ReactNode } from 'react';
import './choices.css';

interface ChoicesProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A few ways to look at one thing, one of them chosen. */
export function Choices<V extends string>(props: ChoicesProps<V>): ReactNode {
  const { label, options, value, onChange } = props;
  const group = useId();
  return (
    <fieldset className="choice-group">
      <legend>{label}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={group}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
