import './level-button.css';
import { useState, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { Face } from './face.tsx';

export type LevelState = 'open' | 'held' | 'dimmed';

interface LevelButtonProps {
  readonly label: string;
  readonly mood: number;
  readonly state: LevelState;
  readonly onChoose: () => void;
}

/**
 * One answer. The press is painted at pointerdown, and taken at pointerup anywhere inside the button: the browser's
 * own click gives up when an unsteady finger slides by some millimetres. A click without a pointer is the keyboard's.
 */
export function LevelButton({ label, mood, state, onChoose }: LevelButtonProps): ReactNode {
  const [pressed, setPressed] = useState(false);

  // A disabled button gets no click, yet it does get pointers.
  function press(event: PointerEvent): void {
    if (state === 'open' && event.isPrimary && event.button === 0) setPressed(true);
  }

  function release(event: PointerEvent): void {
    if (pressed && state === 'open' && event.isPrimary && isInside(event)) onChoose();
    setPressed(false);
  }

  function click(event: MouseEvent): void {
    if (event.detail === 0) onChoose();
  }

  return (
    <button
      type="button"
      className="level-button"
      data-state={pressed && state === 'open' ? 'pressed' : state}
      disabled={state !== 'open'}
      onPointerDown={press}
      onPointerUp={release}
      onPointerCancel={() => setPressed(false)}
      onClick={click}
    >
      <span className="level-button-face">
        <Face mood={mood} />
      </span>
      <span className="level-button-label">{label}</span>
    </button>
  );
}

function isInside({ currentTarget, clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
