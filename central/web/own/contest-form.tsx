import { useState, type FormEvent, type ReactNode } from 'react';
import type { Api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';
import { isText, TextField } from '../parts/text-field.tsx';
import '../parts/form-card.css';

const LONGEST = 4_000;
/** Vietnam has one zone and no summer time. */
const ZONE = '+07:00';

interface ContestFormProps {
  readonly api: Api;
  readonly onSignedOut: () => void;
  readonly onSent: () => void;
}

/** A clerk knows when they were away, not which ratings fell in; so they name a time. */
export function ContestForm({ api, onSignedOut, onSent }: ContestFormProps): ReactNode {
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const act = useAct(onSignedOut);
  const isBackwards = from !== '' && to !== '' && from >= to;

  async function send(): Promise<void> {
    setSent(false);
    const contested = { about: 'period', from: instantOf(from), to: instantOf(to) } as const;
    if (!(await act.run(() => api.contest({ contested, reason: reason.trim() })))) return;
    setReason('');
    setSent(true);
    onSent();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="contest-title">
      <h2 id="contest-title">{t('own.contest.new')}</h2>
      <p>{t('own.contest.lead')}</p>
      <div className="form-fields">
        <MomentField label={t('own.contest.from')} value={from} onChange={setFrom} />
        <MomentField label={t('own.contest.to')} value={to} onChange={setTo} />
      </div>
      {isBackwards && (
        <p role="alert" className="form-error">
          {t('own.contest.backwards')}
        </p>
      )}
      <TextField
        label={t('own.contest.reason')}
        value={reason}
        longest={LONGEST}
        onChange={setReason}
      />
      <FailureLine failure={act.failure} />
      <output>{sent && t('own.contest.sent')}</output>
      <button
        type="submit"
        className="button button-main"
        disabled={act.busy || isBackwards || !isText(reason)}
      >
        {t('own.contest.submit')}
      </button>
    </form>
  );
}

/** `YYYY-MM-DDTHH:MM` on Vietnam's clock, in ms. */
function instantOf(local: string): number {
  return Date.parse(`${local}:00${ZONE}`);
}

interface MomentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (moment: string) => void;
}

function MomentField({ label, value, onChange }: MomentFieldProps): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="datetime-local"
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
