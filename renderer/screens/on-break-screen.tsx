import './inviting-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { OnBreak } from '../../shared/flow/clerk-side-state.ts';
import type { Intent } from '../../shared/flow/event.ts';
import { Button } from '../components/button.tsx';
import { ClerkBand } from '../components/clerk-band.tsx';
import { Icon } from '../components/icon.tsx';
import { LookUpCorner } from '../components/look-up-corner.tsx';
import { Medallion } from '../components/medallion.tsx';
import { StaffCorner } from '../components/staff-corner.tsx';
import { useWords } from '../i18n/words.tsx';
import { findClerk } from './find-clerk.ts';

interface OnBreakScreenProps {
  readonly shown: OnBreak;
  readonly view: KioskView;
  readonly act: (intent: Intent) => void;
}

/** Nobody serves here for a while: citizens are told so, and only a PIN opens the counter again. */
export function OnBreakScreen({ shown, view, act }: OnBreakScreenProps): ReactNode {
  const { t } = useWords();
  return (
    <main className="inviting-screen">
      <ClerkBand
        view={view}
        clerk={findClerk(view, shown.session.clerk)}
        onLocale={(locale) => act({ type: 'locale-chosen', locale })}
      />
      <div className="inviting-words">
        <Medallion>
          <Icon name="pause" />
        </Medallion>
        <h1>{t('break.title')}</h1>
        <p>{t('break.body')}</p>
      </div>
      <div className="inviting-ways">
        <Button kind="plain" onPress={() => act({ type: 'resume-asked' })}>
          {t('break.resume')}
        </Button>
        <Button kind="plain" onPress={() => act({ type: 'hand-over-asked' })}>
          {t('break.hand-over')}
        </Button>
      </div>
      <footer className="inviting-foot">
        <LookUpCorner onPress={() => act({ type: 'look-up-asked', door: 'menu' })} />
        <StaffCorner onPress={() => act({ type: 'staff-asked' })} />
      </footer>
    </main>
  );
}
