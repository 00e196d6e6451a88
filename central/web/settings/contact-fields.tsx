import type { ReactNode } from 'react';
import type { BadgeHolder } from '../../../shared/contract/badges.ts';
import { isFaulty } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { LineField } from '../parts/line-field.tsx';
import { LocalField } from '../parts/local-field.tsx';
import { NO_HEAD, type ContactsDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';
import { HeadFields } from './head-fields.tsx';
import { ListingFields } from './listing-fields.tsx';

const AT = '/settings/contacts';

interface ContactFieldsProps extends FieldsProps<ContactsDraft> {
  readonly clerks: readonly BadgeHolder[];
}

/** How the office is reached: by itself, its head, its clerks. */
export function ContactFields(props: ContactFieldsProps): ReactNode {
  const { value, failure, onChange } = props;
  const { t } = useWords();
  return (
    <>
      <div className="form-fields">
        <LocalField
          label={t('settings.address')}
          value={value.address}
          failure={failure}
          pointer={`${AT}/address`}
          isOptional
          onChange={(address) => onChange({ ...value, address })}
        />
        <LineField
          type="tel"
          label={t('settings.phone')}
          rule={t('settings.phone.rule')}
          value={value.phone}
          isWrong={isFaulty(failure, `${AT}/phone`)}
          onChange={(phone) => onChange({ ...value, phone })}
        />
        <LineField
          type="email"
          label={t('settings.email')}
          rule={t('settings.email.rule')}
          value={value.email}
          isWrong={isFaulty(failure, `${AT}/email`)}
          onChange={(email) => onChange({ ...value, email })}
        />
      </div>
      <CheckBox
        label={t('settings.has-head')}
        checked={value.head !== null}
        onChange={(hasHead) => onChange({ ...value, head: hasHead ? NO_HEAD : null })}
      />
      {value.head && (
        <HeadFields
          value={value.head}
          failure={failure}
          onChange={(head) => onChange({ ...value, head })}
        />
      )}
      <ListingFields {...props} />
    </>
  );
}
