import './entering-pin-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { ClerkPage, ClerkSide } from '../../shared/flow/clerk-side-state.ts';
import type { Intent } from '../../shared/flow/event.ts';
import { PlainFrame } from '../components/plain-frame.tsx';
import { useWords } from '../i18n/words.tsx';
import { ChangingPin } from './changing-pin.tsx';
import { findClerk } from './find-clerk.ts';
import { OwnFigures } from './own-figures.tsx';
import { PinPad } from './pin-pad.tsx';
import { StaffList } from './staff-list.tsx';

interface ClerkSideScreenProps {
  readonly shown: ClerkSide;
  readonly view: KioskView | null;
  readonly act: (intent: Intent) => void;
}

/** What a clerk does about themselves, and a supervisor about a clerk. */
export function ClerkSideScreen({ shown, view, act }: ClerkSideScreenProps): ReactNode {
  const { page } = shown;
  const back = (): void => act({ type: 'went-back' });
  switch (page.name) {
    case 'unlocking':
      return <Unlocking page={page} view={view} act={act} />;
    case 'changing-pin':
      return (
        <ChangingPin
          page={page}
          onBack={back}
          onPins={(old, next) => act({ type: 'pin-change-entered', old, next })}
        />
      );
    case 'own-figures':
      return (
        <OwnFigures
          page={page}
          scale={view?.scale ?? null}
          onBack={back}
          onPin={(pin) => act({ type: 'own-figures-pin-entered', pin })}
        />
      );
  }
}

interface UnlockingProps {
  readonly page: Extract<ClerkPage, { readonly name: 'unlocking' }>;
  readonly view: KioskView | null;
  readonly act: (intent: Intent) => void;
}

function Unlocking({ page, view, act }: UnlockingProps): ReactNode {
  const { t } = useWords();
  const clerk = (view && findClerk(view, page.clerk)?.name) ?? '';
  const supervisors = (view?.staff ?? []).filter(({ role }) => role === 'supervisor');
  const chosen = supervisors.find(({ id }) => id === page.supervisor);
  return (
    <PlainFrame
      title={t('unlock.title', { clerk })}
      lead={chosen?.name ?? t(supervisors.length === 0 ? 'unlock.none' : 'unlock.choose')}
      onBack={() => act({ type: 'went-back' })}
    >
      {page.supervisor === null ? (
        <StaffList
          label={t('unlock.list')}
          staff={supervisors}
          onChoose={(staff) => act({ type: 'supervisor-chosen', staff })}
        />
      ) : (
        <div className="entering-pin">
          <PinPad
            key={page.supervisor}
            checking={page.checking}
            refusal={page.refusal}
            onPin={(pin) => act({ type: 'unlock-pin-entered', pin })}
          />
        </div>
      )}
    </PlainFrame>
  );
}
