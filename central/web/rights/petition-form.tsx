import { useState, type FormEvent, type ReactNode } from 'react';
import type { PetitionStepRequest } from '../../../shared/contract/petitions.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { isText, TextField } from '../parts/text-field.tsx';

const STEPS = ['handling', 'publication', 'more-asked', 'refusal'] as const;
const OUTCOMES = ['founded', 'unfounded'] as const;
const LONGEST = 4_000;

type Step = PetitionStepRequest['step'];
type Outcome = (typeof OUTCOMES)[number];

interface PetitionFormProps extends PageProps {
  readonly petition: number;
  readonly onTaken: () => void;
}

export function PetitionForm(props: PetitionFormProps): ReactNode {
  const { api, unit, petition, onSignedOut, onTaken } = props;
  const { t } = useWords();
  const [step, setStep] = useState<Step>('handling');
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [text, setText] = useState('');
  const act = useAct(onSignedOut);

  async function take(): Promise<void> {
    const decided = step === 'handling' && outcome !== '' ? outcome : null;
    const request = { unit: unit.id, step, outcome: decided, text: text.trim() };
    if (!(await act.run(() => api.takePetitionStep(petition, request)))) return;
    setText('');
    onTaken();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void take();
  }

  return (
    <form
      className="case-form"
      onSubmit={onSubmit}
      aria-label={t('petitions.form', { id: petition })}
    >
      <div className="tools">
        <SelectField
          label={t('petitions.step')}
          options={STEPS.map((one) => ({ value: one, label: t(`petitions.step.${one}`) }))}
          value={step}
          onChange={setStep}
        />
        {step === 'handling' && <OutcomeField outcome={outcome} onChange={setOutcome} />}
      </div>
      <TextField label={t('petitions.text')} value={text} longest={LONGEST} onChange={setText} />
      <FailureLine failure={act.failure} />
      <div className="tools">
        <button type="submit" className="button" disabled={act.busy || !isText(text)}>
          {t('petitions.submit')}
        </button>
      </div>
    </form>
  );
}

interface OutcomeFieldProps {
  readonly outcome: Outcome | '';
  readonly onChange: (outcome: Outcome) => void;
}

/** Nothing is chosen beforehand: whoever decides says which. */
function OutcomeField({ outcome, onChange }: OutcomeFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <SelectField
      label={t('petitions.outcome')}
      options={OUTCOMES.map((one) => ({ value: one, label: t(`petitions.outcome.${one}`) }))}
      value={outcome}
      unchosen={t('app.choose')}
      required
      onChange={onChange}
    />
  );
}
