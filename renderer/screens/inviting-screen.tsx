import './inviting-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { View } from '../../shared/flow/state.ts';
import { Button } from '../components/button.tsx';
import { ClerkBand } from '../components/clerk-band.tsx';
import { Icon } from '../components/icon.tsx';
import { LookUpCorner } from '../components/look-up-corner.tsx';
import { Medallion } from '../components/medallion.tsx';
import { Notice } from '../components/notice.tsx';
import { StaffCorner } from '../components/staff-corner.tsx';
import { useWords } from '../i18n/words.tsx';
import type { MessageKey } from '../i18n/vi.ts';
import { findClerk } from './find-clerk.ts';

interface InvitingScreenProps {
  readonly shown: Extract<View, { readonly name: 'inviting' | 'reading-code' }>;
  readonly view: KioskView;
  readonly act: (intent: Intent) => void;
}

/** A clerk is there and the faces are not yet: how to come to them, each way only where the office has it. */
export function InvitingScreen({ shown, view, act }: InvitingScreenProps): ReactNode {
  const { t } = useWords();
  const { modes, noCode } = view.settings.opening;
  const isReading = shown.name === 'reading-code';
  const fault = isReading ? null : shown.fault;
  const scans = modes.includes('receipt');
  const types = modes.includes('keypad');
  return (
    <main className="inviting-screen">
      <ClerkBand
        view={view}
        clerk={findClerk(view, shown.session.clerk)}
        onLocale={(locale) => act({ type: 'locale-chosen', locale })}
      />
      <div className="inviting-words">
        <Medallion>
          <Icon name={scans ? 'scan' : 'smile'} />
        </Medallion>
        <h1>{t(titleKey(scans, types))}</h1>
        <p>{t(scans || types ? 'inviting.private' : 'inviting.wait')}</p>
        <div className="inviting-news" aria-live="polite">
          {isReading && <p className="inviting-reading">{t('inviting.reading')}</p>}
          {fault !== null && <Notice>{t(`code-fault.${fault}`)}</Notice>}
        </div>
      </div>
      <div className="inviting-ways">
        {types && (
          <Button kind="main" disabled={isReading} onPress={() => act({ type: 'code-asked' })}>
            <Icon name="keypad" />
            {t('inviting.type')}
          </Button>
        )}
        {noCode && (
          <Button kind="plain" disabled={isReading} onPress={() => act({ type: 'no-code-chosen' })}>
            {t('inviting.no-code')}
          </Button>
        )}
      </div>
      <footer className="inviting-foot">
        <LookUpCorner onPress={() => act({ type: 'look-up-asked', door: 'menu' })} />
        <StaffCorner onPress={() => act({ type: 'staff-asked' })} />
      </footer>
    </main>
  );
}

function titleKey(scans: boolean, types: boolean): MessageKey {
  if (scans && types) return 'inviting.scan-or-type';
  if (scans) return 'inviting.scan';
  return types ? 'inviting.type-title' : 'inviting.title';
}
