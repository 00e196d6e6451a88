import './drum-star.css';
import type { ReactNode } from 'react';
import { RING_RADII, STAR_PATH, TEETH_PATH } from './drum-geometry.ts';

/** The star of the Đông Sơn bronze drum: fourteen rays inside its rings. The product's emblem and its only ornament. */
export function DrumStar({ className = '' }: { readonly className?: string }): ReactNode {
  return (
    <svg
      className={`drum-star ${className}`}
      viewBox="0 0 100 100"
      aria-hidden="true"
      focusable="false"
    >
      <path className="drum-star-rays" d={STAR_PATH} />
      <DrumRings />
    </svg>
  );
}

export function DrumRings(): ReactNode {
  return (
    <g className="drum-star-rings">
      {RING_RADII.map((radius) => (
        <circle key={radius} cx="50" cy="50" r={radius} />
      ))}
      <path d={TEETH_PATH} />
    </g>
  );
}
