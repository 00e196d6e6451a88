import type { ReactNode } from 'react';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Field } from '../parts/field.tsx';

interface ClerkPickerProps extends PageProps {
  readonly clerk: string;
  readonly onChange: (clerk: string) => void;
}

export function ClerkPicker({ clerk, onChange, ...page }: ClerkPickerProps): ReactNode {
  const { t } = useWords();
  const roster = useRoster(page);
  return (
    <Field label={t('users.new.clerk')}>
      {(id) => (
        <select id={id} required value={clerk} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('dossiers.mapping.clerk.none')}</option>
          {roster.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
