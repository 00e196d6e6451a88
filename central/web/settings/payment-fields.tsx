import type { ReactNode } from 'react';
import type { PaymentAccount } from '../../../shared/domain/payment-account.ts';
import { isFaulty } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { LineField } from '../parts/line-field.tsx';
import { NO_ACCOUNT, type PaymentDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';

const ACCOUNT_FIELDS = [
  'bankBin',
  'bankName',
  'accountNumber',
  'holder',
] as const satisfies readonly (keyof PaymentAccount)[];

export function PaymentFields({ value, failure, onChange }: FieldsProps<PaymentDraft>): ReactNode {
  const { t } = useWords();
  const { account } = value;
  return (
    <>
      <CheckBox
        label={t('settings.pays')}
        checked={account !== null}
        onChange={(pays) => onChange({ ...value, account: pays ? NO_ACCOUNT : null })}
      />
      {account && (
        <div className="form-fields">
          {ACCOUNT_FIELDS.map((field) => (
            <LineField
              key={field}
              label={t(`settings.account.${field}`)}
              rule={t(`settings.account.${field}.rule`)}
              value={account[field]}
              isWrong={isFaulty(failure, `/settings/payment/${field}`)}
              onChange={(text) => onChange({ ...value, account: { ...account, [field]: text } })}
            />
          ))}
        </div>
      )}
      <div className="form-fields">
        <LineField
          type="date"
          label={t('settings.fees-as-of')}
          rule={t('settings.fees-as-of.rule')}
          value={value.feesAsOf}
          isWrong={isFaulty(failure, '/settings/feesAsOf')}
          onChange={(feesAsOf) => onChange({ ...value, feesAsOf })}
        />
      </div>
    </>
  );
}
