import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { OnBreak } from '../../shared/flow/clerk-side-state.ts';
import type { Intent } from '../../shared/flow/event.ts';
import { Button } from '../components/button.tsx';
import { useWords } from '../i18n/words.tsx';
import { CounterFrame } from './counter-frame.tsx';

interface OnBreakScreenProps {
  readonly shown: OnBreak;
  readonly view: KioskView;
  readonly act: (intent: Intent) => void;
}

/** Nobody serves here for a while: citizens are told so, and only a PIN opens the counter again. */
export function OnBreakScreen({ shown, view, act }: OnBreakScreenProps): ReactNode {
  const { t } = useWords();
  return (
    <CounterFrame
      view={view}
      session={shown.session}
      sign="pause"
      title={t('break.title')}
      news={<p>{t('break.body')}</p>}
      act={act}
    >
      <Button kind="plain" onPress={() => act({ type: 'resume-asked' })}>
        {t('break.resume')}
      </Button>
      <Button kind="plain" onPress={() => act({ type: 'hand-over-asked' })}>
        {t('break.hand-over')}
      </Button>
    </CounterFrame>
  );
}
