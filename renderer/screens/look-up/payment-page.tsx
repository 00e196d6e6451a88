import './payment-page.css';
import type { ReactNode } from 'react';
import type { DossierCode } from '../../../shared/domain/dossier-code.ts';
import { keypadView } from '../../../shared/domain/dossier-keypad.ts';
import { chargeFor, feeStatement, formatVnd } from '../../../shared/domain/fee.ts';
import type { PaymentAccount } from '../../../shared/domain/payment-account.ts';
import type { PaymentPage as Page } from '../../../shared/flow/look-up-state.ts';
import type { OpeningFault } from '../../../shared/flow/visit.ts';
import { paymentCode } from '../../../shared/payment/viet-qr.ts';
import { KeyPad } from '../../components/key-pad.tsx';
import { Notice } from '../../components/notice.tsx';
import { Nothing } from '../../components/nothing.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { useWords } from '../../i18n/words.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

interface PaymentPageProps extends LookUpPageProps {
  readonly page: Page;
  readonly today: string;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** The transfer of one dossier's fee: its code is scanned or typed from the receipt, the rest is the office's. */
export function PaymentPage(props: PaymentPageProps): ReactNode {
  const { view, page, today, act } = props;
  const { t } = useWords();
  const { payment, feesAsOf, opening } = view.settings;
  const procedure = view.procedures.find(({ code }) => code === page.code);
  if (payment === null || procedure === undefined)
    return (
      <LookUpFrame {...props} title={t('payment.title')}>
        <Nothing sign="paper" hint={t('procedure.gone')} />
      </LookUpFrame>
    );
  const charge = chargeFor(feeStatement(procedure, feesAsOf));
  const amountVnd = charge.kind === 'exact' ? charge.amountVnd : null;
  const { shown, dossier, fault } = namedBy(page, view.unit.code, today);
  // Only an office that opens its faces by receipts is known to have a scanner.
  const lead = opening.modes.includes('receipt') ? 'payment.lead.scan' : 'payment.lead';
  return (
    <LookUpFrame {...props} title={t('payment.title')} lead={t(lead)}>
      <div className="payment-page">
        <section className="payment-typing">
          <p className="payment-code">
            <span>{t('payment.code')}</span> <strong>{shown}</strong>
          </p>
          <KeyPad
            label={t('payment.keys')}
            keys={DIGITS}
            columns={3}
            disabled={false}
            onKey={(key) => act({ type: 'key-typed', key })}
            onErase={() => act({ type: 'key-erased' })}
            onClear={() => act({ type: 'payment-asked' })}
          />
        </section>
        <div className="payment-news" aria-live="polite">
          {fault !== null && <Notice>{t(`code-fault.${fault}`)}</Notice>}
          {dossier !== null && (
            <Transfer account={payment} dossier={dossier} amountVnd={amountVnd} />
          )}
        </div>
      </div>
    </LookUpFrame>
  );
}

interface Named {
  readonly shown: string;
  readonly dossier: DossierCode | null;
  readonly fault: OpeningFault | null;
}

/** What stands on the page: the scanned receipt, or what is typed so far. */
function namedBy({ digits, scanned, fault }: Page, unitCode: string, today: string): Named {
  if (scanned !== null) return { shown: scanned.text, dossier: scanned, fault };
  const { shown, entry } = keypadView(unitCode, digits, today);
  switch (entry.state) {
    case 'typing':
      return { shown, dossier: null, fault };
    case 'ready':
      return { shown, dossier: entry.code, fault };
    case 'fault':
      return { shown, dossier: null, fault: entry.fault };
  }
}

interface TransferProps {
  readonly account: PaymentAccount;
  readonly dossier: DossierCode;
  /** Null: the payer enters what the clerk says. */
  readonly amountVnd: number | null;
}

function Transfer({ account, dossier, amountVnd }: TransferProps): ReactNode {
  const { t, base } = useWords();
  const { payload, content } = paymentCode(account, dossier, amountVnd);
  const rows = [
    [
      t('payment.amount'),
      amountVnd === null ? t('payment.amount.open') : formatVnd(amountVnd, base),
    ],
    [t('payment.bank'), account.bankName],
    [t('payment.account'), account.accountNumber],
    [t('payment.holder'), account.holder],
    [t('payment.content'), content],
  ] as const;
  return (
    <section className="payment-transfer">
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
