import { useState, type ReactNode } from 'react';
import type { Counter } from '../../../shared/contract/kiosk-config.ts';
import { isFaulty } from '../api/answer.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { LineField } from '../parts/line-field.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { counterChange, counterDraft, NO_COUNTER } from './draft.ts';
import { RosterForm } from './roster-form.tsx';
import { WrittenField } from './written-field.tsx';
import './roster.css';

interface CounterFormProps extends PageProps {
  /** null: a new one. */
  readonly counter: Counter | null;
  readonly onSaved: () => void;
  readonly onCancel?: () => void;
}

export function CounterForm(props: CounterFormProps): ReactNode {
  const { api, unit, counter, onSignedOut, onSaved, onCancel } = props;
  const { t } = useWords();
  const [draft, setDraft] = useState(() => (counter ? counterDraft(counter) : NO_COUNTER));
  useUnsaved(draft);
  const act = useAct(onSignedOut);
  async function save(): Promise<void> {
    const request = counterChange(draft);
    const saved = await act.run(() =>
      counter
        ? api.changeCounter(unit.id, counter.id, request)
        : api.addCounter(unit.id, { id: draft.id.trim(), ...request }),
    );
    if (!saved) return;
    if (!counter) setDraft(NO_COUNTER);
    onSaved();
  }
  return (
    <RosterForm
      title={
        counter ? t('roster.counter.change', { number: counter.number }) : t('roster.counter.add')
      }
      submit={t(counter ? 'field.save' : 'roster.counter.add.submit')}
      act={act}
      onSubmit={() => void save()}
      {...(onCancel && { onCancel })}
    >
      <div className="roster-fields">
        {!counter && (
          <LineField
            label={t('roster.counter.id')}
            rule={t('roster.counter.id.rule')}
            value={draft.id}
            isWrong={isFaulty(act.failure, '/id')}
            onChange={(id) => setDraft({ ...draft, id })}
          />
        )}
        <LineField
          type="number"
          label={t('roster.counter.number')}
          rule={t('roster.counter.number.rule')}
          value={draft.number}
          isWrong={isFaulty(act.failure, '/number')}
          onChange={(number) => setDraft({ ...draft, number })}
        />
        <WrittenField
          label={t('roster.counter.name')}
          value={draft.name}
          failure={act.failure}
          pointer="/name"
          onChange={(name) => setDraft({ ...draft, name })}
        />
      </div>
    </RosterForm>
  );
}
