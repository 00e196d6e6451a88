import { useState, type FormEvent, type ReactNode } from 'react';
import type { ReportForm as Form } from '../../../shared/contract/reports.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';
import { FormSelect, LocaleSelect } from './form-select.tsx';
import { periodsUntil, REPORT_PERIOD_KINDS, reportPeriodText } from './period-choices.ts';
import '../parts/form-card.css';

interface ReportFormProps extends PageProps {
  readonly onMade: () => void;
}

export function ReportForm({ api, unit, onSignedOut, onMade }: ReportFormProps): ReactNode {
  const { t, locale: own } = useWords();
  const [at] = useState(() => Date.now());
  const [form, setForm] = useState<Form>('overview');
  const [period, setPeriod] = useState(() => periodsUntil(at, 'months')[0] ?? '');
  const [locale, setLocale] = useState(own);
  const act = useAct(onSignedOut);

  async function create(): Promise<void> {
    const request = { unit: unit.id, form, period, locale };
    if (await act.run(() => api.createReport(request))) onMade();
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void create();
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="report-title">
      <h2 id="report-title">{t('reports.new')}</h2>
      <div className="form-fields">
        <FormSelect form={form} onChange={setForm} />
        <PeriodSelect at={at} period={period} onChange={setPeriod} />
        <LocaleSelect locale={locale} onChange={setLocale} />
      </div>
      <FailureLine failure={act.failure} />
      <button type="submit" className="button button-main" disabled={act.busy}>
        {act.busy ? t('reports.submitting') : t('reports.submit')}
      </button>
    </form>
  );
}

interface PeriodSelectProps {
  readonly at: number;
  readonly period: string;
  readonly onChange: (period: string) => void;
}

function PeriodSelect({ at, period, onChange }: PeriodSelectProps): ReactNode {
  const words = useWords();
  const { t } = words;
  return (
    <Field label={t('reports.period')}>
      {(id) => (
        <select id={id} value={period} onChange={(event) => onChange(event.target.value)}>
          {REPORT_PERIOD_KINDS.map((kind) => (
            <optgroup key={kind} label={t(`reports.${kind}`)}>
              {periodsUntil(at, kind).map((one) => (
                <option key={one} value={one}>
                  {reportPeriodText(one, words)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
