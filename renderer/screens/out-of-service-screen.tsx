import './out-of-service-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { OutOfService, View } from '../../shared/flow/state.ts';
import { Icon } from '../components/icon.tsx';
import { Medallion } from '../components/medallion.tsx';
import { OfficeBar } from '../components/office-bar.tsx';
import { useWords } from '../i18n/words.tsx';

interface OutOfServiceScreenProps {
  readonly shown: Extract<View, { readonly name: 'out-of-service' }>;
  readonly view: KioskView | null;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

const CENTRE_TELLS: readonly OutOfService[] = ['centre-needed', 'unheard'];

/** The citizen first: the visit goes on. Then what staff can do, and what is safe whatever they do. */
export function OutOfServiceScreen(props: OutOfServiceScreenProps): ReactNode {
  const { shown, view, rules, act } = props;
  const { t } = useWords();
  return (
    <main className="out-of-service">
      <OfficeBar
        unit={view?.unit ?? null}
        onLocale={(locale) => act({ type: 'locale-chosen', locale })}
      />
      <div className="out-of-service-words" aria-live="polite">
        <Medallion>
          <Icon name="pause" />
        </Medallion>
        <h1>{t('out.title')}</h1>
        <p>{t('out.citizen')}</p>
        {shown.pending && <p className="out-of-service-pending">{t('out.pending')}</p>}
      </div>
      <aside className="out-of-service-staff">
        <h2>{t('out.for-staff')}</h2>
        <p>{t(`out.staff.${shown.reason}`)}</p>
        {/* Where only the centre can tell what is left, nothing is promised. */}
        {!CENTRE_TELLS.includes(shown.reason) && <p>{t('out.kept')}</p>}
        <p>{t('out.retrying', { seconds: Math.round(rules.probeMs / 1000) })}</p>
      </aside>
    </main>
  );
}
