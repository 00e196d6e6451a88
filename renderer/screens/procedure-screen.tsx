import './procedure-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { View } from '../../shared/flow/state.ts';
import { AnswerBar } from '../components/answer-bar.tsx';
import { Button } from '../components/button.tsx';
import { KeptBar } from '../components/kept-bar.tsx';
import { LevelPicker } from '../components/level-picker.tsx';
import { useWords } from '../i18n/words.tsx';

interface ProcedureScreenProps {
  readonly shown: Extract<View, { readonly name: 'rating-procedure' | 'saving-procedure' }>;
  /** When the countdown began, on the flow's clock. */
  readonly from: number;
  readonly view: KioskView;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/** The optional second question, on the same scale. Like the screens before it it is not told what was chosen. */
export function ProcedureScreen(props: ProcedureScreenProps): ReactNode {
  const { shown, from, view, rules, act } = props;
  const { t } = useWords();
  const saving = shown.name === 'saving-procedure' ? shown.tap : null;
  const { procedure } = shown.name === 'saving-procedure' ? shown.tap.visit : shown.visit;
  const name = view.procedures.find(({ code }) => code === procedure)?.name;
  return (
    <main className="procedure-screen">
      <KeptBar
        onUndo={
          shown.name === 'rating-procedure' && shown.undo
            ? () => act({ type: 'undo-tapped' })
            : null
        }
      />
      <div className="procedure-question">
        <h1>{t('procedure.title')}</h1>
        <p className="procedure-name">{name ?? t('procedure.unnamed')}</p>
        <p>{t('procedure.hint')}</p>
      </div>
      <LevelPicker
        scale={view.scale}
        taken={saving && { held: saving.answer }}
        onChoose={(level) => act({ type: 'procedure-rated', level })}
      />
      <AnswerBar from={from} ms={rules.procedureMs}>
        <Button
          kind="plain"
          disabled={saving !== null}
          onPress={() => act({ type: 'procedure-skipped' })}
        >
          {t('explain.skip')}
        </Button>
      </AnswerBar>
    </main>
  );
}
