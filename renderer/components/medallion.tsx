import './medallion.css';
import type { ReactNode } from 'react';
import { DrumRings } from './drum-star.tsx';

/** The drum's rings around one large thing: a counter's number, or a sign. */
export function Medallion({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <span className="medallion">
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <DrumRings />
      </svg>
      <span className="medallion-heart">{children}</span>
    </span>
  );
}
