import './payment-page.css';
import type { ReactNode } from 'react';
import type { DossierCode } from '../../../shared/domain/dossier-code.ts';
import { keypadView, type KeypadEntry } from '../../../shared/domain/dossier-keypad.ts';
import { chargeFor, feeStatement, formatVnd } from '../../../shared/domain/fee.ts';
import type { PaymentAccount } from '../../../shared/domain/payment-account.ts';
import { paymentCode } from '../../../shared/payment/viet-qr.ts';
import { KeyPad } from '../../components/key-pad.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { useTypedKeys } from '../../components/use-typed-keys.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

interface PaymentPageProps extends LookUpPageProps {
  readonly code: string;
  readonly digits: string;
  readonly today: string;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** The transfer of one dossier's fee: its code is typed from the receipt, the rest is the office's. */
export function PaymentPage(props: PaymentPageProps): ReactNode {
  const { view, code, digits, today, act } = props;
  const words = useWords();
  const { t } = words;
  const { payment, feesAsOf } = view.settings;
  const procedure = view.procedures.find((one) => one.code === code);
  const pad = keypadView(view.unit.code, digits, today);

  function type(key: string): void {
    act({ type: 'key-typed', key });
  }
  function erase(): void {
    act({ type: 'key-erased' });
  }
  useTypedKeys({ onCharacter: type, onErase: erase });

  if (payment === null || procedure === undefined)
    return (
      <LookUpFrame {...props} title={t('payment.title')}>
        <p className="look-up-body">{t('procedure.gone')}</p>
      </LookUpFrame>
    );
  const charge = chargeFor(feeStatement(procedure, feesAsOf));
  const amountVnd = charge.kind === 'exact' ? charge.amountVnd : null;
  return (
    <LookUpFrame {...props} title={t('payment.title')} lead={t('payment.lead')}>
      <div className="payment-page">
        <section className="payment-typing">
          <p className="payment-code">
            <span>{t('payment.code')}</span> <strong>{pad.shown}</strong>
          </p>
          <p className="payment-fault" aria-live="polite">
            {faultText(pad.entry, words)}
          </p>
          <KeyPad
            label={t('payment.keys')}
            keys={DIGITS}
            columns={3}
            disabled={false}
            onKey={type}
            onErase={erase}
            onClear={() => Array.from(digits).forEach(erase)}
          />
        </section>
        {pad.entry.state === 'ready' && (
          <Transfer account={payment} dossier={pad.entry.code} amountVnd={amountVnd} />
        )}
      </div>
    </LookUpFrame>
  );
}

function faultText(entry: KeypadEntry, { t }: Words): string {
  if (entry.state !== 'fault') return '';
  switch (entry.fault) {
    case 'impossible-date':
    case 'future-date':
    case 'sequence-length':
      return t(`payment.fault.${entry.fault}`);
    case 'empty':
    case 'not-a-code':
    case 'unit-unknown':
      return t('payment.fault.other');
  }
}

interface TransferProps {
  readonly account: PaymentAccount;
  readonly dossier: DossierCode;
  /** Null: the payer enters what the clerk says. */
  readonly amountVnd: number | null;
}

function Transfer({ account, dossier, amountVnd }: TransferProps): ReactNode {
  const { t, locale } = useWords();
  const { payload, content } = paymentCode(account, dossier, amountVnd);
  const rows = [
    [
      t('payment.amount'),
      amountVnd === null ? t('payment.amount.open') : formatVnd(amountVnd, locale),
    ],
    [t('payment.bank'), account.bankName],
    [t('payment.account'), account.accountNumber],
    [t('payment.holder'), account.holder],
    [t('payment.content'), content],
  ] as const;
  return (
    <section className="payment-transfer" aria-live="polite">
      <QrCode text={payload} label={t('payment.alt', { code: dossier.text })} />
      <div>
        <p>{t('payment.scan')}</p>
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="payment-note">{t('payment.note')}</p>
      </div>
    </section>
  );
}
