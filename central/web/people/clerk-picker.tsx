import type { ReactNode } from 'react';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { SelectField } from '../parts/select-field.tsx';

interface ClerkPickerProps extends PageProps {
  readonly clerk: string;
  readonly onChange: (clerk: string) => void;
}

export function ClerkPicker({ clerk, onChange, ...page }: ClerkPickerProps): ReactNode {
  const { t } = useWords();
  const roster = useRoster(page);
  return (
    <SelectField
      label={t('users.new.clerk')}
      options={roster.map(({ id, name }) => ({ value: id, label: name }))}
      value={clerk}
      unchosen={t('app.choose')}
      required
      onChange={onChange}
    />
  );
}
