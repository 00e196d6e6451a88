import type { ReactNode } from 'react';
import { LOCALES, type LocalText } from '../../../shared/domain/local-text.ts';
import { isFaulty, type Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { LineField } from './line-field.tsx';

interface LocalFieldProps {
  readonly label: string;
  readonly value: LocalText;
  readonly failure: Failure | null;
  /** JSON pointer of the text in what is sent. */
  readonly pointer: string;
  /** Whether it may be left empty in both. */
  readonly isOptional: boolean;
  readonly onChange: (value: LocalText) => void;
}

/** A text in each language that citizens can choose. */
export function LocalField(props: LocalFieldProps): ReactNode {
  const { label, value, failure, pointer, isOptional, onChange } = props;
  const { t } = useWords();
  const rule = t(isOptional ? 'field.both-languages' : 'field.both-needed');
  return LOCALES.map((locale) => (
    <LineField
      key={locale}
      label={t(`field.in.${locale}`, { label })}
      value={value[locale]}
      rule={isFaulty(failure, pointer) ? rule : undefined}
      isWrong={isFaulty(failure, `${pointer}/${locale}`)}
      onChange={(text) => onChange({ ...value, [locale]: text })}
    />
  ));
}
