import { useState, type FormEvent, type ReactNode } from 'react';
import type { StatementFault } from '../../../shared/contract/statements.ts';
import { useAct } from '../api/use-act.ts';
import type { RosterClerk } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { useFirstFault } from '../parts/use-first-fault.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { LeaveFields } from './leave-fields.tsx';
import { leaveFile, NO_LEAVE, type LeaveDraft } from './leave-file.ts';
import '../parts/form-card.css';

interface LeaveFormProps extends PageProps {
  readonly clerks: readonly RosterClerk[];
  readonly onAdded: () => void;
}

/** One clerk's leave, taken in by the same rules as a file of many. */
export function LeaveForm({ api, unit, clerks, onSignedOut, onAdded }: LeaveFormProps): ReactNode {
  const { t } = useWords();
  const [draft, setDraft] = useState<LeaveDraft>(NO_LEAVE);
  const [faults, setFaults] = useState<readonly StatementFault[]>([]);
  const [isSaved, setSaved] = useState(false);
  const act = useAct(onSignedOut);
  useUnsaved(draft);
  const form = useFirstFault(faults.length === 0 ? null : faults);

  async function add(): Promise<void> {
    setSaved(false);
    setFaults([]);
    const file = leaveFile(draft, t('leave.by-hand'));
    const upload = { unit: unit.id, kind: 'leave-days', file } as const;
    const read = await act.run(() => api.previewStatements(upload));
    if (!read) return;
    setFaults(read.value.faults);
    if (read.value.faultCount > 0) return;
    const made = await act.run(() => api.importStatements(upload));
    if (!made) return;
    setFaults(made.value.faults);
    if (made.value.state === 'refused') return;
    setDraft(NO_LEAVE);
    setSaved(true);
    onAdded();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void add();
  }

  return (
    <form
      ref={form}
      className="form-card"
      noValidate
      onSubmit={onSubmit}
      aria-labelledby="add-leave-title"
    >
      <h3 id="add-leave-title">{t('leave.add')}</h3>
      <LeaveFields draft={draft} clerks={clerks} faults={faults} onChange={setDraft} />
      {faults.length > 0 && (
        <p role="alert" className="form-error">
          {t('field.look')}
        </p>
      )}
      <FailureLine failure={act.failure} />
      <button type="submit" className="button button-main" disabled={act.busy}>
        {t('leave.add.submit')}
      </button>
      <output>{isSaved && t('field.saved')}</output>
    </form>
  );
}
