import './comment-screen.css';
import type { ReactNode } from 'react';
import { COMMENT_MAX_LENGTH } from '../../shared/domain/questionnaire.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { Explaining } from '../../shared/flow/state.ts';
import { AnswerBar } from '../components/answer-bar.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Keyboard } from '../components/keyboard.tsx';
import { MethodSwitch } from '../components/method-switch.tsx';
import { TypingField } from '../components/typing-field.tsx';
import { useTypedKeys } from '../components/use-typed-keys.ts';
import { useWords } from '../i18n/words.tsx';

interface CommentScreenProps {
  readonly comment: Explaining['comment'];
  readonly method: Explaining['method'];
  /** When the countdown began, on the flow's clock. */
  readonly from: number;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/** The text is the flow's, so nothing of it is lost with this picture; keys on glass and real ones do the same. */
export function CommentScreen(props: CommentScreenProps): ReactNode {
  const { comment, method, from, rules, act } = props;
  const { t } = useWords();

  function type(key: string): void {
    act({ type: 'key-typed', key });
  }
  function erase(): void {
    act({ type: 'key-erased' });
  }
  useTypedKeys({ onCharacter: type, onErase: erase, onEnter: () => type('\n') });

  return (
    <main className="comment-screen">
      <header className="comment-head">
        <Button kind="plain" onPress={() => act({ type: 'went-back' })}>
          <Icon name="back" />
          {t('action.back')}
        </Button>
        <div>
          <h1>{t('comment.title')}</h1>
          <p>{t('comment.hint')}</p>
        </div>
      </header>
      <TypingField
        label={t('comment.field')}
        text={comment.text}
        cursor={comment.cursor}
        onCursor={(to) => act({ type: 'cursor-moved', to })}
      />
      <div className="comment-help">
        <MethodSwitch
          method={method}
          onChoose={(chosen) => act({ type: 'input-method-chosen', method: chosen })}
        />
        <p>{t(`comment.help.${method}`)}</p>
        <p className="comment-left">
          {t('comment.left', { count: COMMENT_MAX_LENGTH - comment.text.length })}
        </p>
      </div>
      <Keyboard
        label={t('comment.keys')}
        digits={method === 'vni'}
        capital={comment.text === ''}
        rules={rules}
        onKey={type}
        onErase={erase}
      />
      <AnswerBar from={from} ms={rules.commentMs}>
        <Button kind="plain" onPress={() => act({ type: 'comment-skipped' })}>
          {t('explain.skip')}
        </Button>
        <Button kind="plain" onPress={() => act({ type: 'explained' })}>
          {t('explain.send')}
        </Button>
      </AnswerBar>
    </main>
  );
}
