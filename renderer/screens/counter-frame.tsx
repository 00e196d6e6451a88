import './counter-frame.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Session } from '../../shared/flow/state.ts';
import { ClerkBand } from '../components/clerk-band.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { LookUpCorner } from '../components/look-up-corner.tsx';
import { Medallion } from '../components/medallion.tsx';
import { StaffCorner } from '../components/staff-corner.tsx';
import { findClerk } from './find-clerk.ts';

interface CounterFrameProps {
  readonly view: KioskView;
  readonly session: Session;
  readonly sign: IconName;
  readonly title: string;
  /** Beneath the title, always in the same room: what is to be known, or what has just happened. */
  readonly news: ReactNode;
  readonly act: (intent: Intent) => void;
  /** The ways on, as buttons. */
  readonly children: ReactNode;
}

/** A counter that has a clerk and shows no faces: why, and what can be done. */
export function CounterFrame(props: CounterFrameProps): ReactNode {
  const { view, session, sign, title, news, act, children } = props;
  return (
    <main className="counter-frame">
      <ClerkBand
        view={view}
        clerk={findClerk(view, session.clerk)}
        onLocale={(locale) => act({ type: 'locale-chosen', locale })}
      />
      <div className="counter-frame-words">
        <Medallion>
          <Icon name={sign} />
        </Medallion>
        <h1>{title}</h1>
        <div className="counter-frame-news" aria-live="polite">
          {news}
        </div>
      </div>
      <div className="counter-frame-ways">{children}</div>
      <footer className="counter-frame-foot">
        <LookUpCorner onPress={() => act({ type: 'look-up-asked', door: 'menu' })} />
        <StaffCorner onPress={() => act({ type: 'staff-asked' })} />
      </footer>
    </main>
  );
}
