import './entering-pin-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { View } from '../../shared/flow/state.ts';
import { Button } from '../components/button.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useWords } from '../i18n/words.tsx';
import { findClerk } from './find-clerk.ts';
import { PinPad } from './pin-pad.tsx';

interface EnteringPinScreenProps {
  readonly shown: Extract<View, { readonly name: 'entering-pin' }>;
  readonly view: KioskView | null;
  readonly act: (intent: Intent) => void;
}

export function EnteringPinScreen({ shown, view, act }: EnteringPinScreenProps): ReactNode {
  const { t, local } = useWords();
  const clerk = view && findClerk(view, shown.clerk);
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
        <PinPad
          checking={shown.checking}
          refusal={shown.refusal}
          onPin={(pin) => act({ type: 'pin-entered', pin })}
        />
        {shown.refusal?.reason === 'locked' && (
          <Button kind="main" onPress={() => act({ type: 'unlock-asked' })}>
            {t('unlock.ask')}
          </Button>
        )}
      </div>
    </PlainFrame>
  );
}
