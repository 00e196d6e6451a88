import type { Procedure } from '../contract/kiosk-config.ts';
import type { Locale } from './local-text.ts';

/** What may be said of a fee. `note` is the source's own condition, empty without one; `asOf` is `YYYY-MM-DD` or `null` where no date is known. */
export type FeeStatement =
  /** The source doesn't say: never shown as free. */
  | { readonly kind: 'not-stated'; readonly note: string; readonly asOf: string | null }
  | { readonly kind: 'free'; readonly note: string; readonly asOf: string | null }
  | {
      readonly kind: 'amount';
      readonly amountVnd: number;
      readonly note: string;
      readonly asOf: string | null;
    };

/** @param asOf the day for which the list of procedures was taken: fees move, so none is shown without it */
export function feeStatement(
  { feeVnd, feeNote }: Pick<Procedure, 'feeVnd' | 'feeNote'>,
  asOf: string | null,
): FeeStatement {
  const note = feeNote.trim();
  if (feeVnd === null) return { kind: 'not-stated', note, asOf };
  if (feeVnd === 0) return { kind: 'free', note, asOf };
  return { kind: 'amount', amountVnd: feeVnd, note, asOf };
}

/** What a payment code may ask for. */
export type Charge =
  | { readonly kind: 'none' }
  | { readonly kind: 'exact'; readonly amountVnd: number }
  /** There is a fee, but what this dossier costs depends on the note: the payer enters the amount. */
  | { readonly kind: 'open' };

/** An amount with a condition (per page, per person, by region) is not what this dossier costs. */
export function chargeFor(fee: FeeStatement): Charge {
  switch (fee.kind) {
    case 'not-stated':
    case 'free':
      return { kind: 'none' };
    case 'amount':
      return fee.note === '' ? { kind: 'exact', amountVnd: fee.amountVnd } : { kind: 'open' };
  }
}

/** `50.000 ₫` in Vietnamese, `₫50,000` in English. */
export function formatVnd(amountVnd: number, locale: Locale): string {
  const tag = locale === 'vi' ? 'vi-VN' : 'en-GB';
  return new Intl.NumberFormat(tag, { style: 'currency', currency: 'VND' }).format(amountVnd);
}
