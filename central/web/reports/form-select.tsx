import type { ReactNode } from 'react';
import {
  REPORT_FORMS,
  reportFormSchema,
  type ReportForm,
} from '../../../shared/contract/reports.ts';
import { LOCALES, localeSchema, type Locale } from '../../../shared/domain/local-text.ts';
import { useWords } from '../i18n/words.tsx';
import { Field } from '../parts/field.tsx';

interface FormSelectProps {
  readonly form: ReportForm;
  readonly onChange: (form: ReportForm) => void;
}

export function FormSelect({ form, onChange }: FormSelectProps): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t('reports.form')}>
      {(id) => (
        <select
          id={id}
          value={form}
          onChange={(event) => onChange(reportFormSchema.parse(event.target.value))}
        >
          {REPORT_FORMS.map((one) => (
            <option key={one} value={one}>
              {t(`report.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface LocaleSelectProps {
  readonly locale: Locale;
  readonly onChange: (locale: Locale) => void;
}

export function LocaleSelect({ locale, onChange }: LocaleSelectProps): ReactNode {
  const { t } = useWords();
  return (
    <Field label={t('reports.locale')}>
      {(id) => (
        <select
          id={id}
          value={locale}
          onChange={(event) => onChange(localeSchema.parse(event.target.value))}
        >
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {t(`reports.locale.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
