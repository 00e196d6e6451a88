import type { ReactNode } from 'react';
import { REPORT_FORMS, type ReportForm } from '../../../shared/contract/reports.ts';
import { LOCALES, type Locale } from '../../../shared/domain/local-text.ts';
import { useWords } from '../i18n/words.tsx';
import { SelectField } from '../parts/select-field.tsx';

interface FormSelectProps {
  readonly form: ReportForm;
  readonly onChange: (form: ReportForm) => void;
}

export function FormSelect({ form, onChange }: FormSelectProps): ReactNode {
  const { t } = useWords();
  return (
    <SelectField
      label={t('reports.form')}
      options={REPORT_FORMS.map((one) => ({ value: one, label: t(`report.${one}`) }))}
      value={form}
      onChange={onChange}
    />
  );
}

interface LocaleSelectProps {
  readonly locale: Locale;
  readonly onChange: (locale: Locale) => void;
}

export function LocaleSelect({ locale, onChange }: LocaleSelectProps): ReactNode {
  const { t } = useWords();
  return (
    <SelectField
      label={t('reports.locale')}
      options={LOCALES.map((one) => ({ value: one, label: t(`reports.locale.${one}`) }))}
      value={locale}
      onChange={onChange}
    />
  );
}
