import type { ReactNode } from 'react';
import type { HostKind } from '../../shared/log/kinds.ts';
import type { OpeningMode } from '../../shared/contract/counter-settings.ts';
import type { Intent } from '../../shared/flow/event.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useWords } from '../i18n/words.tsx';

interface ServiceDoneProps {
  readonly modes: readonly OpeningMode[];
  readonly host: HostKind;
  readonly isSignedIn: boolean;
  readonly act: (intent: Intent) => void;
}

/** How the signed-in clerk opens the faces for the citizen. It opens them and nothing else: no rating is made from here. */
export function ServiceDone({ modes, host, isSignedIn, act }: ServiceDoneProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {isSignedIn && modes.includes('clerk-done') && (
        <section className="staff-done">
          <Button kind="main" onPress={() => act({ type: 'service-done' })}>
            {t('staff.service-done')}
          </Button>
          <p>{t('staff.service-done.hint')}</p>
        </section>
      )}
      {host === 'browser' && modes.includes('queue') && <Notice>{t('staff.queue.none')}</Notice>}
    </>
  );
}
