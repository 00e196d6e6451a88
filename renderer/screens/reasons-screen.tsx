import './reasons-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import { AnswerBar } from '../components/answer-bar.tsx';
import { Button } from '../components/button.tsx';
import { ChoiceChip } from '../components/choice-chip.tsx';
import { KeptBar } from '../components/kept-bar.tsx';
import { useWords } from '../i18n/words.tsx';

interface ReasonsScreenProps {
  readonly chosen: readonly string[];
  /** When the countdown began, on the flow's clock. */
  readonly from: number;
  readonly view: KioskView | null;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/**
 * The same list after every level, none chosen. Like the thanks it is not told the level, so nothing on it can give
 * the level away.
 */
export function ReasonsScreen({ chosen, from, view, rules, act }: ReasonsScreenProps): ReactNode {
  const { t, local } = useWords();
  const reasons = view?.questionnaire?.reasons ?? [];
  return (
    <main className="reasons-screen">
      <KeptBar onUndo={() => act({ type: 'undo-tapped' })} />
      <div className="reasons-question">
        <h1>{t('reasons.title')}</h1>
        <p>{t('reasons.hint')}</p>
      </div>
      <ul className="reasons-list" aria-label={t('reasons.list')} data-many={reasons.length > 8}>
        {reasons.map(({ id, label }) => (
          <li key={id}>
            <ChoiceChip
              label={local(label)}
              chosen={chosen.includes(id)}
              onToggle={() => act({ type: 'reason-toggled', reason: id })}
            />
          </li>
        ))}
      </ul>
      <AnswerBar from={from} ms={rules.reasonsMs}>
        <Button kind="plain" onPress={() => act({ type: 'explained' })}>
          {t(chosen.length === 0 ? 'explain.skip' : 'explain.send')}
        </Button>
        <Button kind="plain" onPress={() => act({ type: 'comment-asked' })}>
          {t('explain.write')}
        </Button>
      </AnswerBar>
    </main>
  );
}
