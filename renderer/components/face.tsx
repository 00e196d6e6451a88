import './face.css';
import type { ReactNode } from 'react';

interface FaceProps {
  /** From −1 (sad) to 1 (happy). */
  readonly mood: number;
}

const MOUTH_Y = 64;
const MOUTH_HALF_WIDTH = 19;
const MOUTH_DEPTH = 17;

/**
 * One drawing for every level: the same disc, two brows, two eyes and one mouth, of the same stroke. Only the
 * expression differs, so that no level weighs more on the page and all can be told apart without colour.
 */
export function Face({ mood }: FaceProps): ReactNode {
  return (
    <svg className="face" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle className="face-disc" cx="50" cy="50" r="46" />
      <g className="face-lines">
        <path d={brow(33, -1, mood)} />
        <path d={brow(67, 1, mood)} />
        <path d={eye(33, mood)} />
        <path d={eye(67, mood)} />
        <path d={mouth(mood)} />
      </g>
    </svg>
  );
}

/** Sadness lifts the inner end of a brow, joy lifts its middle. */
function brow(x: number, side: -1 | 1, mood: number): string {
  const tilt = Math.max(0, -mood) * 5;
  const arch = 3.5 + mood * 2;
  const y = 31 - Math.max(0, mood) * 3;
  const outer = `${x + side * 8} ${y + tilt * 0.6}`;
  const inner = `${x - side * 8} ${y - tilt}`;
  return `M ${outer} Q ${x} ${y - arch} ${inner}`;
}

/** An upright stroke that becomes a smiling arc when the mood is at its best. */
function eye(x: number, mood: number): string {
  if (mood > 0.75) return `M ${x - 7} 47.5 Q ${x} 37 ${x + 7} 47.5`;
  const half = 3;
  return `M ${x} ${44 - half} L ${x} ${44 + half}`;
}

function mouth(mood: number): string {
  const depth = MOUTH_DEPTH * mood;
  const width = MOUTH_HALF_WIDTH - (1 - Math.abs(mood)) * 4;
  const y = MOUTH_Y - depth * 0.28 + (mood < 0 ? 2 : 0);
  return `M ${50 - width} ${y} Q 50 ${y + depth * 1.5} ${50 + width} ${y}`;
}
