import type { ReactNode } from 'react';
import type { ScaleFigures } from '../../../shared/contract/evaluations.ts';
import { HiddenReason } from './hidden-reason.tsx';
import { LastShown } from './last-shown.tsx';

interface HiddenCellProps {
  readonly figures: ScaleFigures;
  /** How many columns of figures it stands for. */
  readonly columns: number;
}

/** In place of figures: why they are not there, and those that were shown last. */
export function HiddenCell({ figures, columns }: HiddenCellProps): ReactNode {
  const { hidden, lastShown } = figures;
  return (
    <td className="too-few" colSpan={columns}>
      {lastShown ? <LastShown last={lastShown} /> : <HiddenReason reason={hidden ?? 'too-few'} />}
    </td>
  );
}

/** Whether a line has nothing to show but its number of ratings. */
export function isHidden({ hidden, satisfaction }: ScaleFigures): boolean {
  return hidden !== null || satisfaction.standing === 'too-few';
}
