import './feedback-page.css';
import type { ReactNode } from 'react';
import { CONTACT_MAX_LENGTH, FEEDBACK_MAX_LENGTH } from '../../../shared/domain/feedback.ts';
import type { FeedbackField, FeedbackPage as Page } from '../../../shared/flow/look-up-state.ts';
import type { Rules } from '../../../shared/flow/rules.ts';
import type { InputMethod } from '../../../shared/telex/commands.ts';
import { Button } from '../../components/button.tsx';
import { Keyboard } from '../../components/keyboard.tsx';
import { MethodSwitch } from '../../components/method-switch.tsx';
import { Notice } from '../../components/notice.tsx';
import { TypingField } from '../../components/typing-field.tsx';
import { useTypedKeys } from '../../components/use-typed-keys.ts';
import { useWords } from '../../i18n/words.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

interface FeedbackPageProps extends LookUpPageProps {
  readonly page: Page;
  readonly method: InputMethod;
  readonly rules: Rules;
}

const FIELDS: readonly FeedbackField[] = ['text', 'contact'];
const LENGTHS: Readonly<Record<FeedbackField, number>> = {
  text: FEEDBACK_MAX_LENGTH,
  contact: CONTACT_MAX_LENGTH,
};

/** What is typed is the flow's alone and goes sealed to the centre, or nowhere. */
export function FeedbackPage(props: FeedbackPageProps): ReactNode {
  const { page, method, rules, act } = props;
  const { t } = useWords();
  const typing = page[page.field];

  function type(key: string): void {
    act({ type: 'key-typed', key });
  }
  function erase(): void {
    act({ type: 'key-erased' });
  }
  useTypedKeys({ onCharacter: type, onErase: erase, onEnter: () => type('\n') });

  return (
    <LookUpFrame {...props} title={t(`feedback.title.${page.about}`)}>
      <div className="feedback-page">
        {page.refused && <Notice>{t('feedback.refused')}</Notice>}
        <FieldTabs field={page.field} act={act} />
        <TypingField
          label={t(`feedback.${page.field}`)}
          text={typing.text}
          cursor={typing.cursor}
          onCursor={(to) => act({ type: 'cursor-moved', to })}
        />
        <div className="feedback-help">
          <MethodSwitch
            method={method}
            onChoose={(chosen) => act({ type: 'input-method-chosen', method: chosen })}
          />
          <p>{t(page.field === 'text' ? `comment.help.${method}` : 'feedback.contact.hint')}</p>
          <p>{t('feedback.left', { count: LENGTHS[page.field] - typing.text.length })}</p>
        </div>
        <Keyboard
          key={page.field}
          label={t('comment.keys')}
          digits={method === 'vni'}
          capital={typing.text === ''}
          lines={page.field === 'text'}
          rules={rules}
          onKey={type}
          onErase={erase}
        />
        <Ways sendable={page.text.text.trim() !== ''} act={act} />
      </div>
    </LookUpFrame>
  );
}

interface FieldTabsProps extends Pick<LookUpPageProps, 'act'> {
  readonly field: FeedbackField;
}

function FieldTabs({ field: current, act }: FieldTabsProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="feedback-tabs">
      {FIELDS.map((field) => (
        <button
          key={field}
          type="button"
          aria-pressed={field === current}
          onClick={() => act({ type: 'feedback-field-chosen', field })}
        >
          {t(`feedback.${field}`)}
        </button>
      ))}
    </fieldset>
  );
}

interface WaysProps extends Pick<LookUpPageProps, 'act'> {
  readonly sendable: boolean;
}

function Ways({ sendable, act }: WaysProps): ReactNode {
  const { t } = useWords();
  return (
    <footer className="feedback-foot">
      <Button kind="plain" onPress={() => act({ type: 'went-back' })}>
        {t('feedback.cancel')}
      </Button>
      <Button kind="main" disabled={!sendable} onPress={() => act({ type: 'feedback-given' })}>
        {t('feedback.send')}
      </Button>
    </footer>
  );
}
