import './medallion.css';
import type { ReactNode } from 'react';
import { DrumRings } from './drum-star.tsx';

interface MedallionProps {
  /** For a heart that is too wide at full size. */
  readonly tight?: boolean;
  readonly children: ReactNode;
}

/** The drum's rings around one large thing: a counter's number, or a sign. */
export function Medallion({ tight = false, children }: MedallionProps): ReactNode {
  return (
    <span className="medallion" data-tight={tight}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <DrumRings />
      </svg>
      <span className="medallion-heart">{children}</span>
    </span>
  );
}
