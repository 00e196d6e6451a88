import { useState, type FormEvent, type ReactNode } from 'react';
import type { SpecialDaysRequest } from '../../../shared/contract/special-days.ts';
import { isFaulty, type Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { FieldFaultsLine } from '../parts/field-faults-line.tsx';
import { LineField } from '../parts/line-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useFirstFault } from '../parts/use-first-fault.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { WEEKDAYS } from '../settings/week.ts';
import '../parts/form-card.css';

type Kind = Exclude<SpecialDaysRequest['kind'], 'ordinary'>;
const KINDS: readonly Kind[] = ['holiday', 'working'];
const EMPTY = { name: '', from: '', to: '', kind: 'holiday', like: '1' } as const;

interface Draft extends Record<'name' | 'from' | 'to' | 'like', string> {
  readonly kind: Kind;
}

interface SpecialDayFormProps {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Whether it was set. */
  readonly onAdd: (request: SpecialDaysRequest) => Promise<boolean>;
}

/** Holidays and days made up for them. A last day that is left empty is the first. */
export function SpecialDayForm({ busy, failure, onAdd }: SpecialDayFormProps): ReactNode {
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const form = useFirstFault(failure);
  useUnsaved(draft);

  async function add(): Promise<void> {
    const { name, from, to, kind, like } = draft;
    const last = to === '' ? from : to;
    const weekday = kind === 'working' ? Number(like) : null;
    if (await onAdd({ from, to: last, kind, name: name.trim(), like: weekday })) setDraft(EMPTY);
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
      aria-labelledby="add-days-title"
    >
      <h3 id="add-days-title">{t('calendar.add')}</h3>
      <p className="hint">{t('calendar.add.lead')}</p>
      <SpecialDayFields draft={draft} failure={failure} onChange={setDraft} />
      <FieldFaultsLine failure={failure} />
      <button type="submit" className="button button-main" disabled={busy}>
        {t('calendar.add.submit')}
      </button>
    </form>
  );
}

interface SpecialDayFieldsProps {
  readonly draft: Draft;
  readonly failure: Failure | null;
  readonly onChange: (draft: Draft) => void;
}

function SpecialDayFields({ draft, failure, onChange }: SpecialDayFieldsProps): ReactNode {
  const { t } = useWords();
  const line = (field: 'name' | 'from' | 'to') => ({
    label: t(`calendar.field.${field}`),
    rule: t(`calendar.field.${field}.rule`),
    value: draft[field],
    isWrong: isFaulty(failure, `/${field}`),
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <div className="form-fields form-fields-top">
      <LineField {...line('name')} />
      <LineField type="date" {...line('from')} />
      <LineField type="date" {...line('to')} />
      <SelectField
        label={t('calendar.kind')}
        options={KINDS.map((one) => ({ value: one, label: t(`calendar.kind.${one}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === 'working' && (
        <SelectField
          label={t('calendar.like')}
          options={WEEKDAYS.map((day) => ({ value: String(day), label: t(`weekday.${day}`) }))}
          value={draft.like}
          onChange={(like) => onChange({ ...draft, like })}
        />
      )}
    </div>
  );
}
