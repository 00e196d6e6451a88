import { useState, type ReactNode } from 'react';
import type { ClerkPage, PinChangeRefusal } from '../../shared/flow/clerk-side-state.ts';
import type { PinRefusal } from '../../shared/flow/state.ts';
import { Nothing } from '../components/nothing.tsx';
import { Notice } from '../components/notice.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { useWords } from '../i18n/words.tsx';
import type { MessageKey } from '../i18n/vi.ts';
import { PinPad } from './pin-pad.tsx';

interface ChangingPinProps {
  readonly page: Extract<ClerkPage, { readonly name: 'changing-pin' }>;
  readonly onBack: () => void;
  readonly onPins: (old: string, next: string) => void;
}

/** The old PIN, the new one and the new one again. They live in this component alone, until the third is typed. */
export function ChangingPin({ page, onBack, onPins }: ChangingPinProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [differs, setDiffers] = useState(false);
  const { checking, outcome } = page;

  function take(pin: string): void {
    const [old, next] = typed;
    setDiffers(false);
    if (old === undefined || next === undefined) return setTyped([...typed, pin]);
    setTyped([]);
    if (pin === next) return onPins(old, next);
    setDiffers(true);
    setTyped([old]);
  }

  if (outcome === 'done')
    return (
      <PlainFrame title={t('pin-change.done')} onBack={onBack}>
        <Nothing sign="check" hint={t('pin-change.done.body')} />
      </PlainFrame>
    );
  return (
    <PlainFrame title={t(stepKey(typed.length))} lead={t('pin-change.rules')} onBack={onBack}>
      <div className="entering-pin">
        {typed.length === 0 && outcome !== null && pinRefusal(outcome) === null && (
          <Notice>{t(outcomeKey(outcome))}</Notice>
        )}
        {differs && <Notice>{t('pin-change.differs')}</Notice>}
        <PinPad
          key={typed.length}
          checking={checking}
          refusal={typed.length === 0 && outcome !== null ? pinRefusal(outcome) : null}
          onPin={take}
        />
      </div>
    </PlainFrame>
  );
}

function stepKey(typed: number): MessageKey {
  if (typed === 0) return 'pin-change.old';
  return typed === 1 ? 'pin-change.next' : 'pin-change.again';
}

function pinRefusal(outcome: PinChangeRefusal): PinRefusal | null {
  switch (outcome.reason) {
    case 'wrong':
    case 'waiting':
    case 'locked':
    case 'unknown-clerk':
      return outcome;
    case 'weak':
    case 'not-taken':
    case 'not-sent':
      return null;
  }
}

function outcomeKey(outcome: PinChangeRefusal): MessageKey {
  if (outcome.reason === 'weak') return `pin-change.weak.${outcome.why}`;
  return outcome.reason === 'not-taken' ? 'pin-change.not-taken' : 'pin-change.not-sent';
}
