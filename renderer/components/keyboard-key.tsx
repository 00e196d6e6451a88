import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { keepFocus } from './keep-focus.ts';

interface KeyboardKeyProps {
  /** For a key that shows a sign rather than a character. */
  readonly label?: string;
  /** In half keys. */
  readonly columns?: number;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  /** For a key that acts as long as it is held. */
  readonly onLift?: () => void;
  readonly children: ReactNode;
}

/**
 * Acts as soon as it is touched: the browser's own click gives up when a finger slides, and knows only one finger at a
 * time. A click without a pointer is that of a screen reader or a physical key.
 */
export function KeyboardKey(props: KeyboardKeyProps): ReactNode {
  const { label, columns = 2, pressed, onPress, onLift, children } = props;

  function press(event: PointerEvent): void {
    if (event.button === 0) onPress();
  }

  function click(event: MouseEvent): void {
    if (event.detail !== 0) return;
    onPress();
    onLift?.();
  }

  return (
    <button
      type="button"
      className="keyboard-key"
      aria-label={label}
      aria-pressed={pressed}
      style={{ gridColumn: `span ${columns}` }}
      onMouseDown={keepFocus}
      onPointerDown={press}
      onPointerUp={onLift}
      onPointerCancel={onLift}
      onPointerLeave={onLift}
      onClick={click}
    >
      {children}
    </button>
  );
}
