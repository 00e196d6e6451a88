import './drum-star.css';
import type { ReactNode } from 'react';

const RAYS = 14;
const OUTER = 34;
const INNER = 13;
const RINGS = [40, 44, 48] as const;
const TICKS = 56;

/** The star of the Đông Sơn bronze drum: fourteen rays inside its rings. The product's emblem and its only ornament. */
export function DrumStar({ className = '' }: { readonly className?: string }): ReactNode {
  return (
    <svg
      className={`drum-star ${className}`}
      viewBox="0 0 100 100"
      aria-hidden="true"
      focusable="false"
    >
      <path className="drum-star-rays" d={star()} />
      {RINGS.map((radius) => (
        <circle key={radius} className="drum-star-ring" cx="50" cy="50" r={radius} />
      ))}
      <path className="drum-star-ring" d={ticks()} />
    </svg>
  );
}

function point(radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)} ${(50 + radius * Math.sin(angle)).toFixed(2)}`;
}

function star(): string {
  const corners = Array.from({ length: RAYS * 2 }, (_, index) =>
    point(index % 2 === 0 ? OUTER : INNER, index / (RAYS * 2)),
  );
  return `M ${corners.join(' L ')} Z`;
}

function ticks(): string {
  return Array.from(
    { length: TICKS },
    (_, index) => `M ${point(RINGS[0], index / TICKS)} L ${point(RINGS[1], index / TICKS)}`,
  ).join(' ');
}
