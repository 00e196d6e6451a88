import './desk-screen.css';
import './entering-pin-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Desk, DeskWork } from '../../shared/flow/desk-state.ts';
import type { Intent } from '../../shared/flow/event.ts';
import { PlainFrame } from '../components/plain-frame.tsx';
import { useWords } from '../i18n/words.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { PinPad } from './pin-pad.tsx';
import { StaffList } from './staff-list.tsx';

interface DeskScreenProps {
  readonly shown: Desk;
  readonly view: KioskView | null;
  /** Local calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly act: (intent: Intent) => void;
}

/** Where IT takes the log out of the kiosk by hand. */
export function DeskScreen({ shown, view, today, act }: DeskScreenProps): ReactNode {
  const { t } = useWords();
  const { page } = shown;
  const back = page.name === 'working' ? undefined : () => act({ type: 'went-back' });
  const staff = (view?.staff ?? []).filter(({ role }) => role === 'it');
  switch (page.name) {
    case 'choosing':
      return (
        <PlainFrame
          title={t('desk.title')}
          lead={t(staff.length === 0 ? 'desk.choose.none' : 'desk.choose')}
          onBack={back}
        >
          <StaffList
            label={t('desk.choose.list')}
            staff={staff}
            onChoose={(id) => act({ type: 'desk-staff-chosen', staff: id })}
          />
        </PlainFrame>
      );
    case 'pin': {
      const name = staff.find(({ id }) => id === page.staff)?.name ?? '';
      return (
        <PlainFrame title={t('pin.title')} lead={name} onBack={back}>
          <div className="entering-pin">
            <PinPad
              checking={page.checking}
              refusal={page.refusal}
              onPin={(pin) => act({ type: 'desk-pin-entered', pin })}
            />
          </div>
        </PlainFrame>
      );
    }
    case 'menu':
      return (
        <PlainFrame title={t('desk.title')} onBack={back}>
          <DeskMenu page={page} today={today} act={act} />
        </PlainFrame>
      );
    case 'working':
      return (
        <PlainFrame title={t(`desk.working.${page.work.of}`)}>
          <Working work={page.work} />
        </PlainFrame>
      );
  }
}

function Working({ work: { done, total } }: { readonly work: DeskWork }): ReactNode {
  const { t } = useWords();
  return (
    <div className="desk-working">
      <progress value={total === 0 ? undefined : done} max={total === 0 ? undefined : total} />
      <output>{total > 0 && t('desk.working.progress', { done, total })}</output>
      <p>{t('desk.working.body')}</p>
    </div>
  );
}
