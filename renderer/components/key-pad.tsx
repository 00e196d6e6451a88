import './key-pad.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Icon } from './icon.tsx';
import { keepFocus } from './keep-focus.ts';

interface KeyPadProps {
  readonly label: string;
  /** The characters, row by row. What is left over after the last full row stands between the two erasing keys. */
  readonly keys: readonly string[];
  readonly columns: 3 | 8;
  readonly disabled: boolean;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
  /** What finishes the typing, at the end of the last row. */
  readonly children?: ReactNode;
}

/** Our own keys: the operating system's keyboard comes up unreliably on a kiosk, and covers what is typed. */
export function KeyPad(props: KeyPadProps): ReactNode {
  const { t } = useWords();
  const { label, keys, columns, disabled, onKey, onErase, onClear, children } = props;
  const full = keys.length - (keys.length % columns);

  function characterKey(key: string): ReactNode {
    return (
      <button
        key={key}
        type="button"
        className="key"
        disabled={disabled}
        onMouseDown={keepFocus}
        onClick={() => onKey(key)}
      >
        {key}
      </button>
    );
  }

  return (
    <fieldset className="key-pad" aria-label={label} data-columns={columns}>
      {keys.slice(0, full).map(characterKey)}
      <button
        type="button"
        className="key key-words"
        disabled={disabled}
        onMouseDown={keepFocus}
        onClick={onClear}
      >
        {t('key.clear')}
      </button>
      {keys.slice(full).map(characterKey)}
      <button
        type="button"
        className="key key-words"
        aria-label={t('key.erase')}
        disabled={disabled}
        onMouseDown={keepFocus}
        onClick={onErase}
      >
        <Icon name="erase" />
      </button>
      {children}
    </fieldset>
  );
}
