import type { ReactNode } from 'react';
import type { LocalText } from '../../../shared/domain/local-text.ts';
import { isFaulty, type Failure } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { LineField } from '../parts/line-field.tsx';

interface WrittenFieldProps {
  readonly label: string;
  readonly value: LocalText;
  readonly failure: Failure | null;
  /** JSON pointer of the text in what is sent. */
  readonly pointer: string;
  readonly onChange: (value: LocalText) => void;
}

/** A text in Vietnamese and, where the office has one, in English. */
export function WrittenField(props: WrittenFieldProps): ReactNode {
  const { label, value, failure, pointer, onChange } = props;
  const { t } = useWords();
  const isViWrong = isFaulty(failure, `${pointer}/vi`);
  return (
    <>
      <LineField
        label={t('field.in.vi', { label })}
        value={value.vi}
        rule={isViWrong ? t('roster.text.rule') : undefined}
        isWrong={isViWrong}
        onChange={(vi) => onChange({ ...value, vi })}
      />
      <LineField
        label={t('field.in.en', { label })}
        value={value.en}
        rule={t('roster.english.rule')}
        isWrong={isFaulty(failure, `${pointer}/en`)}
        onChange={(en) => onChange({ ...value, en })}
      />
    </>
  );
}
