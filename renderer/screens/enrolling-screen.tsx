import './enrolling-screen.css';
import { useState, type ReactNode } from 'react';
import type { Intent } from '../../shared/flow/event.ts';
import type { View } from '../../shared/flow/state.ts';
import { Button } from '../components/button.tsx';
import { CodeSlots } from '../components/code-slots.tsx';
import { KeyPad } from '../components/key-pad.tsx';
import { Notice } from '../components/notice.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { useTypedKeys } from '../components/use-typed-keys.ts';
import { failureKey } from '../i18n/failure-key.ts';
import { useWords } from '../i18n/words.tsx';
import { CODE_CHARACTERS, CODE_KEYS, grouped, withCharacter } from './enrolment-code.ts';

interface EnrollingScreenProps {
  readonly shown: Extract<View, { readonly name: 'enrolling' }>;
  readonly act: (intent: Intent) => void;
}

export function EnrollingScreen({ shown, act }: EnrollingScreenProps): ReactNode {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const complete = code.length === CODE_CHARACTERS;

  function submit(): void {
    if (complete && !shown.busy) act({ type: 'enrol-asked', code: grouped(code) });
  }
  function add(character: string): void {
    if (!shown.busy) setCode(withCharacter(code, character));
  }
  function erase(): void {
    if (!shown.busy) setCode(code.slice(0, -1));
  }
  useTypedKeys({ onCharacter: add, onErase: erase, onEnter: submit });

  return (
    <PlainFrame
      title={t('enrolling.title')}
      lead={t('enrolling.body')}
      {...(shown.again && { onBack: () => act({ type: 'went-back' }) })}
    >
      <div className="enrolling">
        <CodeSlots
          label={t('enrolling.code', { filled: code.length, total: CODE_CHARACTERS })}
          code={code}
          total={CODE_CHARACTERS}
        />
        <div className="enrolling-message">
          {shown.failure && !shown.busy && <Notice>{t(failureKey(shown.failure))}</Notice>}
          {shown.busy && <output>{t('enrolling.busy')}</output>}
        </div>
        <KeyPad
          label={t('enrolling.keys')}
          keys={CODE_KEYS}
          columns={8}
          disabled={shown.busy}
          onKey={add}
          onErase={erase}
          onClear={() => setCode('')}
        >
          <Button kind="main" disabled={!complete || shown.busy} onPress={submit}>
            {t('enrolling.submit')}
          </Button>
        </KeyPad>
      </div>
    </PlainFrame>
  );
}
