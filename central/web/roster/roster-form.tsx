import { useLayoutEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import type { Act } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { FieldFaultsLine } from '../parts/field-faults-line.tsx';
import { useFirstFault } from '../parts/use-first-fault.ts';
import '../parts/form-card.css';

interface RosterFormProps {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  readonly act: Pick<Act, 'busy' | 'failure'>;
  readonly onSubmit: () => void;
  /** Only of a form that was opened, and so takes the focus and can be closed. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** What all forms of the roster have around their fields. */
export function RosterForm(props: RosterFormProps): ReactNode {
  const { title, lead, submit, act, onSubmit, onCancel, children } = props;
  const { t } = useWords();
  const id = useId();
  const form = useFirstFault(act.failure);
  const isOpened = useRef(onCancel !== undefined);
  useLayoutEffect(() => {
    if (!isOpened.current) return;
    const first = form.current?.querySelector('input');
    first?.focus();
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, [form]);
  function submitForm(event: FormEvent): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form ref={form} className="form-card" noValidate onSubmit={submitForm} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {lead !== undefined && <p>{lead}</p>}
      {children}
      <FieldFaultsLine failure={act.failure} />
      <span className="actions">
        <button type="submit" className="button button-main" disabled={act.busy}>
          {submit}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {t('roster.cancel')}
          </button>
        )}
      </span>
    </form>
  );
}
