import { useState, type FormEvent, type ReactNode } from 'react';
import type { Answer } from '../api/answer.ts';
import { useAct } from '../api/use-act.ts';
import { FailureLine } from './failure-line.tsx';
import { Field } from './field.tsx';
import './reason-form.css';

const LONGEST_REASON = 1_000;

/** One way to decide. */
export interface ReasonedAct {
  readonly label: string;
  readonly run: (reason: string) => Promise<Answer<unknown>>;
}

interface ReasonFormProps {
  /** What is decided about, for those who don't see where the form stands. */
  readonly label: string;
  readonly reasonLabel: string;
  readonly acts: readonly ReasonedAct[];
  readonly onSignedOut: () => void;
  readonly onDone: () => void;
}

/** No decision goes without a reason, and each takes the same effort. Enter alone decides nothing where there are several. */
export function ReasonForm(props: ReasonFormProps): ReactNode {
  const { label, reasonLabel, acts, onSignedOut, onDone } = props;
  const [reason, setReason] = useState('');
  const act = useAct(onSignedOut);
  const isReady = !act.busy && reason.trim() !== '';
  const only = acts.length === 1 ? acts[0] : undefined;

  async function decide({ run }: ReasonedAct): Promise<void> {
    if (!(await act.run(() => run(reason.trim())))) return;
    setReason('');
    onDone();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (only && isReady) void decide(only);
  }

  return (
    <form className="reason-form" onSubmit={onSubmit} aria-label={label}>
      <Field label={reasonLabel}>
        {(id) => (
          <input
            id={id}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {acts.map((one) => (
        <button
          key={one.label}
          type={only ? 'submit' : 'button'}
          className="button"
          disabled={!isReady}
          onClick={only ? undefined : () => void decide(one)}
        >
          {one.label}
        </button>
      ))}
      <FailureLine failure={act.failure} />
    </form>
  );
}
