import type { FormEvent, ReactNode } from 'react';
import { MOST_REASONS } from '../../../shared/contract/questions.ts';
import { isFaulty, type Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { FieldFaultsLine } from '../parts/field-faults-line.tsx';
import { LocalField } from '../parts/local-field.tsx';
import { SaveLine } from '../parts/save-line.tsx';
import { useFirstFault } from '../parts/use-first-fault.ts';
import { withReason, type QuestionsDraft } from './questions-draft.ts';
import { ReasonRow } from './reason-row.tsx';
import '../parts/form-card.css';
import './settings.css';

interface QuestionsFormProps {
  readonly draft: QuestionsDraft;
  readonly isReadOnly: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onChange: (draft: QuestionsDraft) => void;
  readonly onUsual: () => void;
  readonly onSave: () => void;
}

export function QuestionsForm(props: QuestionsFormProps): ReactNode {
  const { draft, isReadOnly, busy, failure, onChange, onUsual, onSave } = props;
  const { t } = useWords();
  const form = useFirstFault(failure);
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onSave();
  }
  return (
    <form
      ref={form}
      className="form-card"
      noValidate
      onSubmit={onSubmit}
      aria-labelledby="questions-title"
    >
      <h2 id="questions-title">{t('settings.part.questions')}</h2>
      <p>{t('settings.questions.lead')}</p>
      <fieldset className="setting-groups" disabled={isReadOnly} aria-labelledby="questions-title">
        <CheckBox
          label={t('settings.questions.asks')}
          checked={draft.asks}
          onChange={(asks) => onChange({ ...draft, asks })}
        />
        {draft.asks && <Questions {...props} />}
        <button type="button" className="button button-small" onClick={onUsual}>
          {t('settings.questions.usual')}
        </button>
      </fieldset>
      <FieldFaultsLine failure={failure} />
      <SaveLine isReadOnly={isReadOnly} busy={busy} />
    </form>
  );
}

function Questions({ draft, failure, onChange }: QuestionsFormProps): ReactNode {
  const { t } = useWords();
  const { reasons } = draft;
  const isListWrong = failure?.kind === 'problem' && isNamed(failure, '/questions/reasons');
  return (
    <>
      <ol className="reasons">
        {reasons.map((reason, at) => (
          <li key={reason.key}>
            <ReasonRow
              reasons={reasons}
              at={at}
              failure={failure}
              onChange={(next) => onChange({ ...draft, reasons: next })}
            />
          </li>
        ))}
      </ol>
      {isListWrong && <p className="form-error">{t('settings.reasons.rule')}</p>}
      <button
        type="button"
        className="button button-small"
        disabled={reasons.length >= MOST_REASONS}
        onClick={() => onChange({ ...draft, reasons: withReason(reasons) })}
      >
        {t('settings.reason.add')}
      </button>
      <fieldset className="setting-part">
        <legend>{t('settings.procedure-question')}</legend>
        <p className="hint">{t('settings.procedure-question.lead')}</p>
        <div className="form-fields wide-fields">
          <LocalField
            label={t('settings.procedure-question.text')}
            value={draft.procedureQuestion}
            failure={failure}
            pointer="/questions/procedureQuestion"
            isOptional={false}
            onChange={(procedureQuestion) => onChange({ ...draft, procedureQuestion })}
          />
        </div>
      </fieldset>
    </>
  );
}

/** The list itself, not one of its lines. */
function isNamed(failure: Extract<Failure, { kind: 'problem' }>, pointer: string): boolean {
  return (
    isFaulty(failure, pointer) && (failure.fields ?? []).some(({ field }) => field === pointer)
  );
}
