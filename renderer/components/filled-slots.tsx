import './filled-slots.css';
import type { ReactNode } from 'react';

interface FilledSlotsProps {
  readonly label: string;
  readonly filled: number;
  readonly total: number;
}

/** How far a secret has been typed. It is told the number only, so the secret can't reach the page. */
export function FilledSlots({ label, filled, total }: FilledSlotsProps): ReactNode {
  return (
    <div className="filled-slots">
      <output className="visually-hidden">{label}</output>
      {Array.from({ length: total }, (_, index) => (
        <span aria-hidden="true" key={index} data-filled={index < filled} />
      ))}
    </div>
  );
}
