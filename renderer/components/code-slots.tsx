import './code-slots.css';
import type { ReactNode } from 'react';

interface CodeSlotsProps {
  readonly label: string;
  readonly code: string;
  readonly total: number;
}

/** A code as it is typed, one box for each character, a gap in the middle as on the paper that it is copied from. */
export function CodeSlots({ label, code, total }: CodeSlotsProps): ReactNode {
  return (
    <div className="code-slots">
      <output className="visually-hidden">{label}</output>
      {Array.from({ length: total }, (_, index) => (
        <span aria-hidden="true" key={index} data-next={index === code.length}>
          {code[index]}
        </span>
      ))}
    </div>
  );
}
