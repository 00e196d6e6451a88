import { QRPay } from 'vietnam-qr-pay/dist/qr-pay.js';
import type { DossierCode } from '../domain/dossier-code.ts';
import type { PaymentAccount } from '../domain/payment-account.ts';

/** What a bank's app reads from the picture, and what the payer can check. */
export interface PaymentCode {
  /** EMVCo merchant-presented payload with its CRC. */
  readonly payload: string;
  /** What the transfer will say, as it stands in the payload. */
  readonly content: string;
  readonly amountVnd: number | null;
}

/** The purpose of a transfer (62-08) holds 25 characters. */
const CONTENT_MAX_LENGTH = 25;
/** The amount (54) holds 13 characters. */
const AMOUNT_MAX_VND = 9_999_999_999_999;

/**
 * A VietQR (Napas QRIBFTTA) code for the fee of one dossier.
 * @param amountVnd whole đồng; `null` leaves the amount to the payer, where the source doesn't state one for certain
 * @throws RangeError for an amount that no fee can be
 */
export function paymentCode(
  account: PaymentAccount,
  dossier: DossierCode,
  amountVnd: number | null,
): PaymentCode {
  if (amountVnd !== null && !isAmount(amountVnd)) throw new RangeError(`no amount: ${amountVnd}`);
  const content = transferContent(dossier);
  const code = QRPay.initVietQR({
    bankBin: account.bankBin,
    bankNumber: account.accountNumber,
    purpose: content,
    ...(amountVnd === null ? {} : { amount: String(amountVnd) }),
  });
  return { payload: code.build(), content, amountVnd };
}

function isAmount(amountVnd: number): boolean {
  return Number.isSafeInteger(amountVnd) && amountVnd > 0 && amountVnd <= AMOUNT_MAX_VND;
}

/** The code itself where it fits; the longest ones without their points and hyphens, which always fits. */
function transferContent({ text }: DossierCode): string {
  return text.length <= CONTENT_MAX_LENGTH ? text : text.replace(/[.-]/g, '');
}
