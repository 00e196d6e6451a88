import type { ReactNode } from 'react';
import type { FunnelPoint } from './funnel-data.ts';
import type { FunnelScales } from './funnel-scales.ts';

interface FunnelDotProps {
  readonly point: FunnelPoint;
  /** Of its line in the table. */
  readonly number: number;
  readonly scales: FunnelScales;
}

/** A dot inside the limits, a square beyond the first, a diamond beyond the second: colour is not the only sign. */
export function FunnelDot({ point, number, scales }: FunnelDotProps): ReactNode {
  const [x, y] = [scales.x(point.n), scales.y(point.share)];
  return (
    <g className={`funnel-dot funnel-dot-${point.verdict.place}`}>
      <Mark place={point.verdict.place} x={x} y={y} />
      <text x={x + 9} y={y - 7}>
        {number}
      </text>
    </g>
  );
}

interface MarkProps {
  readonly place: FunnelPoint['verdict']['place'];
  readonly x: number;
  readonly y: number;
}

function Mark({ place, x, y }: MarkProps): ReactNode {
  switch (place) {
    case 'inside':
      return <circle cx={x} cy={y} r="5" />;
    case 'alert':
      return <rect x={x - 5} y={y - 5} width="10" height="10" />;
    case 'alarm':
      return <path d={`M${x} ${y - 8}l8 8l-8 8l-8 -8z`} />;
  }
}
