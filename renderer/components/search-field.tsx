import './search-field.css';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface SearchFieldProps {
  readonly label: string;
  /** What somebody might type, shown while nothing is. */
  readonly example: string;
  readonly text: string;
  /** UTF-16 units before the caret. */
  readonly cursor: number;
  readonly onCursor: (to: number) => void;
}

/** One line of a text that is made elsewhere; see the typing field for more of them. */
export function SearchField(props: SearchFieldProps): ReactNode {
  const { label, example, text, cursor, onCursor } = props;
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const caret = Math.min(cursor, text.length);
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(caret, caret);
  }, [text, cursor]);

  return (
    <label className="search-field">
      <span>{label}</span>
      <input
        ref={field}
        type="text"
        inputMode="none"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        placeholder={example}
        onChange={() => undefined}
        onKeyDown={keepOut}
        onSelect={({ currentTarget: { selectionEnd } }) => {
          if (selectionEnd !== null && selectionEnd !== cursor) onCursor(selectionEnd);
        }}
      />
    </label>
  );
}

/** Keys that write are heard by the screen. Arrows and the like are the browser's. */
function keepOut(event: KeyboardEvent): void {
  const writes = event.key.length === 1 || /^(?:Backspace|Delete|Enter)$/.test(event.key);
  if (writes && !event.ctrlKey && !event.metaKey) event.preventDefault();
}
