import type { ReactNode } from 'react';
import { isFaulty } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { LineField } from '../parts/line-field.tsx';
import { LocalField } from '../parts/local-field.tsx';
import type { HeadDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';
import { ImageField } from './image-field.tsx';

const AT = '/settings/contacts/head';

export function HeadFields({ value, failure, onChange }: FieldsProps<HeadDraft>): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="setting-part">
      <legend>{t('settings.head')}</legend>
      <div className="form-fields">
        <LineField
          label={t('settings.head.name')}
          rule={isFaulty(failure, `${AT}/name`) ? t('settings.head.name.rule') : undefined}
          value={value.name}
          isWrong={isFaulty(failure, `${AT}/name`)}
          onChange={(name) => onChange({ ...value, name })}
        />
        <LocalField
          label={t('settings.head.title')}
          value={value.title}
          failure={failure}
          pointer={`${AT}/title`}
          isOptional={false}
          onChange={(title) => onChange({ ...value, title })}
        />
        <LineField
          type="tel"
          label={t('settings.head.phone')}
          rule={t('settings.phone.rule')}
          value={value.phone}
          isWrong={isFaulty(failure, `${AT}/phone`)}
          onChange={(phone) => onChange({ ...value, phone })}
        />
        <ImageField
          label={t('settings.head.portrait')}
          image={value.portrait}
          isWrong={isFaulty(failure, `${AT}/portrait`)}
          onChange={(portrait) => onChange({ ...value, portrait })}
        />
      </div>
    </fieldset>
  );
}
