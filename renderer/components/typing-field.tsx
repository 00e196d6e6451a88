import './typing-field.css';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface TypingFieldProps {
  readonly label: string;
  readonly text: string;
  /** UTF-16 units before the caret. */
  readonly cursor: number;
  readonly onCursor: (to: number) => void;
}

/**
 * Shows a text that is made elsewhere. The browser draws it, its caret, and finds where a finger touched it; it never
 * changes it, and no keyboard of the operating system comes up.
 */
export function TypingField({ label, text, cursor, onCursor }: TypingFieldProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(cursor, cursor);
    if (cursor === text.length) area.scrollTop = area.scrollHeight;
  }, [text, cursor]);

  return (
    <textarea
      ref={field}
      className="typing-field"
      aria-label={label}
      value={text}
      inputMode="none"
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={() => undefined}
      onKeyDown={keepOut}
      onSelect={({ currentTarget: { selectionEnd } }) => {
        if (selectionEnd !== cursor) onCursor(selectionEnd);
      }}
    />
  );
}

/** Keys that write are heard by the screen. Arrows and the like are the browser's. */
function keepOut(event: KeyboardEvent): void {
  const writes = event.key.length === 1 || /^(?:Backspace|Delete|Enter)$/.test(event.key);
  if (writes && !event.ctrlKey && !event.metaKey) event.preventDefault();
}
