import { z } from 'zod';

/** Where fees are paid. Shown beside the code, so that a payer can compare what the bank's app says. */
export interface PaymentAccount {
  /** Six digits of the State Bank's list (BIN), such as 970415. */
  readonly bankBin: string;
  readonly bankName: string;
  readonly accountNumber: string;
  readonly holder: string;
}

/** Sizes of the VietQR format, version 1.5.2: BIN 6 digits, account up to 19 letters and digits. */
export const paymentAccountSchema: z.ZodType<PaymentAccount> = z.strictObject({
  bankBin: z.string().regex(/^\d{6}$/, 'six digits'),
  bankName: z.string().min(1).max(120),
  accountNumber: z.string().regex(/^[A-Z\d]{1,19}$/, 'up to 19 capital letters and digits'),
  holder: z.string().min(1).max(120),
});
