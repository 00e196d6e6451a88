import type { ReactNode } from 'react';
import type { BadgeHolder } from '../../../shared/contract/badges.ts';
import { isFaulty } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { LineField } from '../parts/line-field.tsx';
import { LocalField } from '../parts/local-field.tsx';
import { listingsOf } from './changes.ts';
import { NO_LISTING, type ContactsDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';

interface ListingFieldsProps extends FieldsProps<ContactsDraft> {
  readonly clerks: readonly BadgeHolder[];
}

/** What the directory on the kiosk says of each clerk beside name, title and portrait. */
export function ListingFields({ value, failure, clerks, onChange }: ListingFieldsProps): ReactNode {
  const { t } = useWords();
  const sent = listingsOf(
    value,
    clerks.map(({ clerk }) => clerk),
  );
  return clerks.map(({ clerk, name }) => {
    const listing = value.listings[clerk] ?? NO_LISTING;
    const at = `/settings/contacts/clerks/${sent.findIndex((one) => one.clerk === clerk)}`;
    const change = (next: typeof listing): void =>
      onChange({ ...value, listings: { ...value.listings, [clerk]: next } });
    return (
      <fieldset key={clerk} className="setting-part">
        <legend>{name}</legend>
        <div className="form-fields">
          <LocalField
            label={t('settings.work')}
            value={listing.work}
            failure={failure}
            pointer={`${at}/work`}
            isOptional
            onChange={(work) => change({ ...listing, work })}
          />
          <LineField
            type="tel"
            label={t('settings.phone')}
            rule={isFaulty(failure, `${at}/phone`) ? t('settings.phone.rule') : undefined}
            value={listing.phone}
            isWrong={isFaulty(failure, `${at}/phone`)}
            onChange={(phone) => change({ ...listing, phone })}
          />
        </div>
      </fieldset>
    );
  });
}
