import { useState, type FormEvent, type ReactNode } from 'react';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import { EVERY, type ReportScheduleRequest } from '../../../shared/contract/report-schedules.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../../shared/contract/reports.ts';
import { useWords } from '../i18n/words.tsx';
import { Checks } from '../parts/checks.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { FormSelect, LocaleSelect } from './form-select.tsx';
import '../parts/form-card.css';

type Draft = Omit<ReportScheduleRequest, 'recipients'> & { readonly recipients: string };

const WAYS = ['folder', 'email'] as const;

interface ScheduleFormProps {
  readonly unit: UnitView;
  readonly busy: boolean;
  readonly onCreate: (request: ReportScheduleRequest) => void;
}

export function ScheduleForm({ unit, busy, onCreate }: ScheduleFormProps): ReactNode {
  const { t, locale } = useWords();
  const [draft, setDraft] = useState<Draft>({
    unit: unit.id,
    form: 'overview',
    every: 'month',
    formats: ['pdf'],
    locale,
    way: 'folder',
    recipients: '',
    since: null,
  });
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const recipients = draft.way === 'email' ? addressesIn(draft.recipients) : [];
    onCreate({ ...draft, unit: unit.id, recipients });
  }
  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="schedule-title">
      <h2 id="schedule-title">{t('schedules.new')}</h2>
      <div className="form-fields">
        <FormSelect form={draft.form} onChange={(form) => setDraft({ ...draft, form })} />
        <EveryField draft={draft} onChange={setDraft} />
        <LocaleSelect locale={draft.locale} onChange={(locale) => setDraft({ ...draft, locale })} />
      </div>
      <Choices
        label={t('schedules.way')}
        options={WAYS.map((way) => ({ value: way, label: t(`schedules.way.${way}`) }))}
        value={draft.way}
        onChange={(way) => setDraft({ ...draft, way })}
      />
      {draft.way === 'email' && <RecipientsField draft={draft} onChange={setDraft} />}
      <FormatChecks
        formats={draft.formats}
        onChange={(formats) => setDraft({ ...draft, formats })}
      />
      <button
        type="submit"
        className="button button-main"
        disabled={busy || draft.formats.length === 0}
      >
        {t('schedules.submit')}
      </button>
    </form>
  );
}

function addressesIn(text: string): readonly string[] {
  return text
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

interface DraftFieldProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function EveryField({ draft, onChange }: DraftFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <SelectField
      label={t('schedules.every')}
      options={EVERY.map((every) => ({ value: every, label: t(`schedules.every.${every}`) }))}
      value={draft.every}
      onChange={(every) => onChange({ ...draft, every })}
    />
  );
}

function RecipientsField({ draft, onChange }: DraftFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t('schedules.recipients')}>
      {(id) => (
        <input
          id={id}
          type="email"
          multiple
          required
          value={draft.recipients}
          onChange={(event) => onChange({ ...draft, recipients: event.target.value })}
        />
      )}
    </Field>
  );
}

interface FormatChecksProps {
  readonly formats: readonly ReportFormat[];
  readonly onChange: (formats: readonly ReportFormat[]) => void;
}

function FormatChecks({ formats, onChange }: FormatChecksProps): ReactNode {
  const { t } = useWords();
  return (
    <Checks
      label={t('schedules.formats')}
      options={REPORT_FORMATS.map((format) => ({ value: format, label: format.toUpperCase() }))}
      chosen={formats}
      onChange={onChange}
    />
  );
}
