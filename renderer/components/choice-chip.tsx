import './choice-chip.css';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface ChoiceChipProps {
  readonly label: string;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** One of several things that may be chosen together. Chosen is told by the sign in its box, not by colour alone. */
export function ChoiceChip({ label, chosen, onToggle }: ChoiceChipProps): ReactNode {
  return (
    <button type="button" className="choice-chip" aria-pressed={chosen} onClick={onToggle}>
      <span className="choice-chip-box">{chosen && <Icon name="check" />}</span>
      <span>{label}</span>
    </button>
  );
}
