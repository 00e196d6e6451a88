import { useState, type FormEvent, type ReactNode } from 'react';
import { z } from 'zod';
import type { PetitionStepRequest } from '../../../shared/contract/petitions.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';
import { isText, TextField } from '../parts/text-field.tsx';

const STEPS = ['handling', 'publication', 'more-asked', 'refusal'] as const;
const OUTCOMES = ['founded', 'unfounded'] as const;
const stepSchema = z.enum(STEPS);
const outcomeSchema = z.enum(OUTCOMES);
const LONGEST = 4_000;

type Step = PetitionStepRequest['step'];
type Outcome = z.infer<typeof outcomeSchema>;

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
        <Field label={t('petitions.step')}>
          {(id) => (
            <select
              id={id}
              value={step}
              onChange={(event) => setStep(stepSchema.parse(event.target.value))}
            >
              {STEPS.map((one) => (
                <option key={one} value={one}>
                  {t(`petitions.step.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
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
    <Field label={t('petitions.outcome')}>
      {(id) => (
        <select
          id={id}
          required
          value={outcome}
          onChange={(event) => onChange(outcomeSchema.parse(event.target.value))}
        >
          <option value="" disabled>
            {t('petitions.outcome.choose')}
          </option>
          {OUTCOMES.map((one) => (
            <option key={one} value={one}>
              {t(`petitions.outcome.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
