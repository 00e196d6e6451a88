import './staff-screen.css';
import { useState, type ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';
import type { View } from '../../shared/flow/state.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { Portrait } from '../components/portrait.tsx';
import { StaffCard, StaffSheet } from '../components/staff-sheet.tsx';
import { useWords } from '../i18n/words.tsx';
import { ClerkWays } from './clerk-ways.tsx';
import { DeviceState } from './device-state.tsx';
import { findClerk } from './find-clerk.ts';
import { ServiceDone } from './service-done.tsx';

interface StaffScreenProps {
  readonly shown: Extract<View, { readonly name: 'staff' }>;
  readonly view: KioskView | null;
  readonly status: KioskStatus;
  readonly act: (intent: Intent) => void;
}

/** How the device is, and the way out. There is no way from here to a rating's contents. */
export function StaffScreen({ shown, view, status, act }: StaffScreenProps): ReactNode {
  const { t } = useWords();
  return (
    <PlainFrame title={t('staff.title')} onBack={() => act({ type: 'went-back' })}>
      <StaffSheet className="staff">
        {status.notice && <Notice>{t(`notice.${status.notice}`)}</Notice>}
        {status.disk !== 'ok' && <Notice>{t('notice.disk-low')}</Notice>}
        {status.notice === 'enrol-again' && (
          <Button kind="main" onPress={() => act({ type: 'enrol-again-asked' })}>
            {t('staff.enrol-again')}
          </Button>
        )}
        <ServiceDone
          modes={view?.settings.opening.modes ?? []}
          host={status.host}
          isSignedIn={shown.session !== null}
          act={act}
        />
        <StaffCard className="staff-clerk">
          <h2>{t(shown.session ? 'staff.clerk' : 'staff.clerk.none')}</h2>
          {shown.session && (
            <SignedIn
              view={view}
              clerkId={shown.session.clerk}
              ways={!shown.session.onBreak && <ClerkWays act={act} />}
              onSignOut={() => act({ type: 'sign-out-asked' })}
            />
          )}
        </StaffCard>
        <DeviceState status={status} />
        <Button kind="plain" onPress={() => act({ type: 'desk-asked' })}>
          {t('desk.open')}
        </Button>
      </StaffSheet>
    </PlainFrame>
  );
}

interface SignedInProps {
  readonly view: KioskView | null;
  readonly clerkId: string;
  readonly ways: ReactNode;
  readonly onSignOut: () => void;
}

function SignedIn({ view, clerkId, ways, onSignOut }: SignedInProps): ReactNode {
  const { t, local } = useWords();
  const [asking, setAsking] = useState(false);
  const clerk = view && findClerk(view, clerkId);
  return (
    <>
      {clerk && (
        <div className="staff-person">
          <Portrait clerk={clerk} />
          <div>
            <p className="staff-name">{clerk.name}</p>
            <p>{local(clerk.title)}</p>
          </div>
        </div>
      )}
      {ways}
      {asking ? (
        <div className="staff-ask" role="alertdialog" aria-label={t('staff.sign-out.ask')}>
          <p className="staff-name">{t('staff.sign-out.ask')}</p>
          <p>{t('staff.sign-out.body')}</p>
          <div className="staff-answers">
            <Button kind="plain" onPress={() => setAsking(false)}>
              {t('staff.sign-out.no')}
            </Button>
            <Button kind="main" onPress={onSignOut}>
              {t('staff.sign-out.yes')}
            </Button>
          </div>
        </div>
      ) : (
        <Button kind="plain" onPress={() => setAsking(true)}>
          {t('staff.sign-out')}
        </Button>
      )}
    </>
  );
}
