import './waiting-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import { DoorButtons } from '../components/door-buttons.tsx';
import { HowTo } from '../components/how-to.tsx';
import { Medallion } from '../components/medallion.tsx';
import { OfficeBar } from '../components/office-bar.tsx';
import { WorkingHours } from '../components/working-hours.tsx';
import { useWords } from '../i18n/words.tsx';

/** Three digits don't fit between the rings at full size. */
const WIDEST_LARGE_NUMBER = 99;

interface WaitingScreenProps {
  readonly view: KioskView | null;
  readonly now: () => number;
  readonly act: (intent: Intent) => void;
}

/** Nobody serves here. It tells the citizen where to go rather than invite a rating of nobody, and lets them look things up. */
export function WaitingScreen({ view, now, act }: WaitingScreenProps): ReactNode {
  const { t, local } = useWords();
  return (
    <main className="waiting-screen">
      <OfficeBar
        unit={view?.unit ?? null}
        emblem={view?.settings.emblem ?? null}
        onLocale={(locale) => act({ type: 'locale-chosen', locale })}
      />
      <div className="waiting-words">
        {view && (
          <p className="waiting-counter">
            <span>{t('counter.label')}</span>
            <Medallion tight={view.counter.number > WIDEST_LARGE_NUMBER}>
              {view.counter.number}
            </Medallion>
            <span>{local(view.counter.name)}</span>
          </p>
        )}
        <div className="waiting-news">
          <h1>{t('waiting.title')}</h1>
          <p>{t('waiting.body')}</p>
          {view && <WorkingHours office={view} now={now} />}
          <HowTo />
        </div>
      </div>
      {view && <DoorButtons onOpen={(door) => act({ type: 'look-up-asked', door })} />}
      <footer className="waiting-foot">
        <button type="button" onClick={() => act({ type: 'staff-asked' })}>
          {t('waiting.device')}
        </button>
        <button type="button" onClick={() => act({ type: 'sign-in-asked' })}>
          {t('waiting.sign-in')}
        </button>
      </footer>
    </main>
  );
}
