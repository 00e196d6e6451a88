import type { ReactNode } from 'react';
import { isFaulty } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { LineField } from '../parts/line-field.tsx';
import type { DisplayDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';
import { ImageField } from './image-field.tsx';

export function DisplayFields({ value, failure, onChange }: FieldsProps<DisplayDraft>): ReactNode {
  const { t } = useWords();
  return (
    <>
      <CheckBox
        label={t('settings.large-type')}
        checked={value.largeTypeDefault}
        onChange={(largeTypeDefault) => onChange({ ...value, largeTypeDefault })}
      />
      <div className="form-fields">
        <LineField
          type="number"
          label={t('settings.inches')}
          rule={t('settings.inches.rule')}
          value={value.screenInches}
          isWrong={isFaulty(failure, '/settings/screenInches')}
          onChange={(screenInches) => onChange({ ...value, screenInches })}
        />
        <ImageField
          label={t('settings.emblem')}
          image={value.emblem}
          isWrong={isFaulty(failure, '/settings/emblem')}
          onChange={(emblem) => onChange({ ...value, emblem })}
        />
      </div>
    </>
  );
}
