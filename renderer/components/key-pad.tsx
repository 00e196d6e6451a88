import './key-pad.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';

interface KeyPadProps {
  readonly label: string;
  /** The characters, row by row. */
  readonly keys: readonly string[];
  readonly columns: number;
  readonly disabled: boolean;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

/** Our own keys: the operating system's keyboard comes up unreliably on a kiosk, and covers what is typed. */
export function KeyPad(props: KeyPadProps): ReactNode {
  const { t } = useWords();
  const { label, keys, columns, disabled, onKey, onErase, onClear } = props;
  const last = keys.length % columns === 0 ? keys.length : keys.length - (keys.length % columns);
  return (
    <div className="key-pad" role="group" aria-label={label} data-columns={columns}>
      {keys.slice(0, last).map((key) => (
        <Key key={key} name={key} disabled={disabled} onPress={() => onKey(key)} />
      ))}
      <Key
        name={t('key.clear')}
        text={t('key.clear.short')}
        disabled={disabled}
        onPress={onClear}
      />
      {keys.slice(last).map((key) => (
        <Key key={key} name={key} disabled={disabled} onPress={() => onKey(key)} />
      ))}
      <Key name={t('key.erase')} text="⌫" disabled={disabled} onPress={onErase} />
    </div>
  );
}

interface KeyProps {
  readonly name: string;
  readonly text?: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

function Key({ name, text = name, disabled, onPress }: KeyProps): ReactNode {
  return (
    <button
      type="button"
      className="key"
      data-wide={text.length > 1}
      aria-label={name}
      disabled={disabled}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
