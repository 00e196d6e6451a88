import './entering-pin-screen.css';
import { useState, type ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import { PIN_DIGITS } from '../../shared/domain/roster.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { View } from '../../shared/flow/state.ts';
import { FilledSlots } from '../components/filled-slots.tsx';
import { KeyPad } from '../components/key-pad.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useTypedKeys } from '../components/use-typed-keys.ts';
import { useWords } from '../i18n/words.tsx';
import { findClerk } from './find-clerk.ts';
import { PinMessage } from './pin-message.tsx';

const DIGITS: readonly string[] = Array.from('1234567890');

interface EnteringPinScreenProps {
  readonly shown: Extract<View, { readonly name: 'entering-pin' }>;
  readonly view: KioskView | null;
  readonly act: (intent: Intent) => void;
}

/** The digits live in this component alone, are never part of the page, and are gone as soon as they are handed on. */
export function EnteringPinScreen({ shown, view, act }: EnteringPinScreenProps): ReactNode {
  const { t, local } = useWords();
  const [digits, setDigits] = useState('');
  const [ready, setReady] = useState<object | null>(null);
  const clerk = view && findClerk(view, shown.clerk);
  const { refusal } = shown;
  const waiting = refusal?.reason === 'waiting' && ready !== refusal;
  const barred = refusal?.reason === 'locked' || refusal?.reason === 'unknown-clerk';
  const closed = shown.checking || waiting || barred;

  function add(character: string): void {
    if (closed || !DIGITS.includes(character)) return;
    const next = digits + character;
    if (next.length === PIN_DIGITS) act({ type: 'pin-entered', pin: next });
    setDigits(next.length === PIN_DIGITS ? '' : next);
  }
  function erase(): void {
    setDigits(digits.slice(0, -1));
  }
  useTypedKeys({ onCharacter: add, onErase: erase });

  const filled = shown.checking ? PIN_DIGITS : digits.length;
  return (
    <PlainFrame title={t('pin.title')} onBack={() => act({ type: 'went-back' })}>
      <div className="entering-pin">
        {clerk && (
          <div className="entering-pin-clerk">
            <Portrait clerk={clerk} />
            <p className="entering-pin-name">{clerk.name}</p>
            <p>{local(clerk.title)}</p>
          </div>
        )}
        <div className="entering-pin-pad">
          <FilledSlots
            label={t('pin.digits', { filled, total: PIN_DIGITS })}
            filled={filled}
            total={PIN_DIGITS}
          />
          <div className="entering-pin-message">
            <PinMessage
              checking={shown.checking}
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
      </div>
    </PlainFrame>
  );
}
