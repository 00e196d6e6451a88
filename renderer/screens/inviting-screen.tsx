import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { View } from '../../shared/flow/state.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { useWords } from '../i18n/words.tsx';
import type { MessageKey } from '../i18n/vi.ts';
import { CounterFrame } from './counter-frame.tsx';

type Shown = Extract<View, { readonly name: 'inviting' | 'reading-code' }>;

interface InvitingScreenProps {
  readonly shown: Shown;
  readonly view: KioskView;
  readonly act: (intent: Intent) => void;
}

/** A clerk is there and the faces are not yet: how to come to them, each way only where the office has it. */
export function InvitingScreen({ shown, view, act }: InvitingScreenProps): ReactNode {
  const { t } = useWords();
  const { modes, noCode } = view.settings.opening;
  const isReading = shown.name === 'reading-code';
  const scans = modes.includes('receipt');
  const types = modes.includes('keypad');
  return (
    <CounterFrame
      view={view}
      session={shown.session}
      sign={scans ? 'scan' : 'smile'}
      title={t(titleKey(scans, types))}
      news={<News shown={shown} asksCode={scans || types} />}
      act={act}
    >
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
    </CounterFrame>
  );
}

function News({ shown, asksCode }: { readonly shown: Shown; readonly asksCode: boolean }) {
  const { t } = useWords();
  if (shown.name === 'reading-code')
    return <p className="counter-frame-busy">{t('inviting.reading')}</p>;
  if (shown.fault !== null) return <Notice>{t(`code-fault.${shown.fault}`)}</Notice>;
  return <p>{t(asksCode ? 'inviting.private' : 'inviting.wait')}</p>;
}

function titleKey(scans: boolean, types: boolean): MessageKey {
  if (scans && types) return 'inviting.scan-or-type';
  if (scans) return 'inviting.scan';
  return types ? 'inviting.type-title' : 'inviting.title';
}
