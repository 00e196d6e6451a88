import './keyboard.css';
import { useState, type ReactNode } from 'react';
import type { Rules } from '../../shared/flow/rules.ts';
import { useWords } from '../i18n/words.tsx';
import { Icon } from './icon.tsx';
import { KeyboardKey } from './keyboard-key.tsx';
import { DIGIT_ROW, LETTER_ROWS, SYMBOL_ROWS } from './keyboard-layout.ts';
import { useHeld } from './use-held.ts';

interface KeyboardProps {
  readonly label: string;
  /** A row of digits above the letters, for a typing method that needs them. */
  readonly digits: boolean;
  /** Whether the first letter will be a capital. */
  readonly capital: boolean;
  /** Whether what is written may have several lines. */
  readonly lines?: boolean;
  readonly rules: Rules;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
}

type Layer = 'letters' | 'symbols';
type Shift = 'off' | 'once' | 'lock';
const NEXT_SHIFT: Readonly<Record<Shift, Shift>> = { off: 'once', once: 'lock', lock: 'off' };

/** Our own keys for writing; which letters the touched keys make is decided elsewhere. */
export function Keyboard(props: KeyboardProps): ReactNode {
  const { label, digits, capital, lines = true, rules, onKey, onErase } = props;
  const { t } = useWords();
  const [layer, setLayer] = useState<Layer>('letters');
  const [shift, setShift] = useState<Shift>(capital ? 'once' : 'off');
  const erase = useHeld(onErase, rules.eraseHoldMs, rules.eraseRepeatMs);
  const letters = layer === 'letters';
  const upper = letters && shift !== 'off';
  const [first, second, third] = letters ? LETTER_ROWS : SYMBOL_ROWS;

  function type(key: string): void {
    onKey(key);
    if (letters && shift === 'once') setShift('off');
  }

  return (
    <fieldset className="keyboard" aria-label={label} data-digits={digits}>
      {letters && digits && <Characters row={DIGIT_ROW} onKey={onKey} />}
      <Characters row={first} upper={upper} onKey={type} />
      <span aria-hidden="true" />
      <Characters row={second} upper={upper} onKey={type} />
      <span aria-hidden="true" />
      {letters ? (
        <ShiftKey shift={shift} onPress={() => setShift(NEXT_SHIFT[shift])} />
      ) : (
        <span aria-hidden="true" className="keyboard-blank" />
      )}
      <Characters row={third} upper={upper} onKey={type} />
      <KeyboardKey label={t('key.erase')} columns={3} onPress={erase.start} onLift={erase.stop}>
        <Icon name="erase" />
      </KeyboardKey>
      <KeyboardKey
        label={t(letters ? 'key.symbols' : 'key.letters')}
        columns={3}
        onPress={() => setLayer(letters ? 'symbols' : 'letters')}
      >
        {letters ? '?123' : 'abc'}
      </KeyboardKey>
      <Characters row="," onKey={onKey} />
      <KeyboardKey label={t('key.space')} columns={lines ? 10 : 13} onPress={() => onKey(' ')}>
        <Icon name="space" />
      </KeyboardKey>
      <Characters row="." onKey={onKey} />
      {lines && (
        <KeyboardKey label={t('key.line')} columns={3} onPress={() => onKey('\n')}>
          <Icon name="line" />
        </KeyboardKey>
      )}
    </fieldset>
  );
}

interface CharactersProps {
  readonly row: string;
  readonly upper?: boolean;
  readonly onKey: (key: string) => void;
}

function Characters({ row, upper = false, onKey }: CharactersProps): ReactNode {
  return Array.from(row, (character) => {
    const key = upper ? character.toUpperCase() : character;
    return (
      <KeyboardKey key={character} onPress={() => onKey(key)}>
        {key}
      </KeyboardKey>
    );
  });
}

interface ShiftKeyProps {
  readonly shift: Shift;
  readonly onPress: () => void;
}

function ShiftKey({ shift, onPress }: ShiftKeyProps): ReactNode {
  const { t } = useWords();
  const locked = shift === 'lock';
  return (
    <KeyboardKey
      label={t(locked ? 'key.shift-lock' : 'key.shift')}
      columns={3}
      pressed={shift !== 'off'}
      onPress={onPress}
    >
      <Icon name="shift" />
      {locked && <Icon name="minus" />}
    </KeyboardKey>
  );
}
