import type { ReactNode } from 'react';
import { CheckBox } from './check-box.tsx';

interface ChecksProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  /** In the order of the options. */
  readonly onChange: (chosen: readonly V[]) => void;
}

/** Any number of a few. */
export function Checks<V extends string>(props: ChecksProps<V>): ReactNode {
  const { label, options, chosen, onChange } = props;
  function toggle(value: V, isOn: boolean): void {
    const all = options.map((option) => option.value);
    onChange(all.filter((one) => (one === value ? isOn : chosen.includes(one))));
  }
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {options.map((option) => (
        <CheckBox
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(isOn) => toggle(option.value, isOn)}
        />
      ))}
    </fieldset>
  );
}
