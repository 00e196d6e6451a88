import { useState, type ReactNode } from 'react';
import { PIN_DIGITS } from '../../shared/domain/roster.ts';
import type { PinRefusal } from '../../shared/flow/state.ts';
import { FilledSlots } from '../components/filled-slots.tsx';
import { KeyPad } from '../components/key-pad.tsx';
import { useTypedKeys } from '../components/use-typed-keys.ts';
import { useWords } from '../i18n/words.tsx';
import { PinMessage } from './pin-message.tsx';

const DIGITS: readonly string[] = Array.from('1234567890');

interface PinPadProps {
  readonly checking: boolean;
  readonly refusal: PinRefusal | null;
  readonly onPin: (pin: string) => void;
}

/** The digits live in this component alone, are never part of the page, and are gone as soon as they are handed on. */
export function PinPad({ checking, refusal, onPin }: PinPadProps): ReactNode {
  const { t } = useWords();
  const [digits, setDigits] = useState('');
  const [ready, setReady] = useState<object | null>(null);
  const waiting = refusal?.reason === 'waiting' && ready !== refusal;
  const barred = refusal?.reason === 'locked' || refusal?.reason === 'unknown-clerk';
  const closed = checking || waiting || barred;

  function add(character: string): void {
    if (closed || !DIGITS.includes(character)) return;
    const next = digits + character;
    if (next.length === PIN_DIGITS) onPin(next);
    setDigits(next.length === PIN_DIGITS ? '' : next);
  }
  function erase(): void {
    setDigits(digits.slice(0, -1));
  }
  useTypedKeys({ onCharacter: add, onErase: erase });

  const filled = checking ? PIN_DIGITS : digits.length;
  return (
    <div className="entering-pin-pad">
      <FilledSlots
        label={t('pin.digits', { filled, total: PIN_DIGITS })}
        filled={filled}
        total={PIN_DIGITS}
      />
      <div className="entering-pin-message">
        <PinMessage
          checking={checking}
          refusal={refusal}
          waitOver={refusal?.reason === 'waiting' && !waiting}
          onWaitOver={() => setReady(refusal)}
        />
      </div>
      <KeyPad
        label={t('pin.pad')}
        keys={DIGITS}
        columns={3}
        disabled={closed}
        onKey={add}
        onErase={erase}
        onClear={() => setDigits('')}
      />
    </div>
  );
}
