import './code-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { View } from '../../shared/flow/state.ts';
import { Button } from '../components/button.tsx';
import { CountdownBar } from '../components/countdown-bar.tsx';
import { KeyPad } from '../components/key-pad.tsx';
import { Notice } from '../components/notice.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { useWords } from '../i18n/words.tsx';

const DIGITS: readonly string[] = Array.from('1234567890');

interface CodeScreenProps {
  readonly shown: Extract<View, { readonly name: 'typing-code' }>;
  /** When the countdown began, on the flow's clock. */
  readonly from: number;
  readonly view: KioskView;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/** Date and number of the receipt's code; the office's own part is there already, and real keys write here too. */
export function CodeScreen({ shown, from, view, rules, act }: CodeScreenProps): ReactNode {
  const { t } = useWords();
  return (
    <PlainFrame
      title={t('code.title')}
      lead={t('code.hint')}
      onBack={() => act({ type: 'went-back' })}
    >
      <div className="code-screen">
        <div className="code-shown">
          <output aria-label={t('code.so-far', { shown: shown.shown })}>{shown.shown}</output>
          <div className="code-news" aria-live="polite">
            {shown.fault !== null && <Notice>{t(`code-fault.${shown.fault}`)}</Notice>}
          </div>
          <CountdownBar key={from} label={t('code.remaining')} ms={rules.codeMs} />
        </div>
        <div className="code-keys">
          <KeyPad
            label={t('code.pad')}
            keys={DIGITS}
            columns={3}
            disabled={false}
            onKey={(key) => act({ type: 'key-typed', key })}
            onErase={() => act({ type: 'key-erased' })}
            onClear={() => act({ type: 'code-asked' })}
          />
          <div className="code-ways">
            {view.settings.opening.noCode && (
              <Button kind="plain" onPress={() => act({ type: 'no-code-chosen' })}>
                {t('inviting.no-code')}
              </Button>
            )}
            <Button
              kind="main"
              disabled={!shown.isReady}
              onPress={() => act({ type: 'code-entered' })}
            >
              {t('code.go-on')}
            </Button>
          </div>
        </div>
      </div>
    </PlainFrame>
  );
}
