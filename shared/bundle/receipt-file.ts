import { z } from 'zod';
import { signedReceiptSchema, type SignedReceipt } from '../log/head.ts';

/** What goes back to a kiosk on the stick: the centre's signed word on how far it has the kiosk's log. */
export interface ReceiptFile {
  readonly format: 'hailong-receipt/1';
  /** The centre's public key: P-256, SPKI DER, base64url. A kiosk believes only the one of its enrolment. */
  readonly centreKey: string;
  readonly receipt: SignedReceipt;
}

export const receiptFileSchema: z.ZodType<ReceiptFile> = z.strictObject({
  format: z.literal('hailong-receipt/1'),
  centreKey: z.string().regex(/^[A-Za-z0-9_-]+$/, 'base64url'),
  receipt: signedReceiptSchema,
});

const ENDING = '.receipt.json';

/** `hai-long-kiosk-0a1b.receipt.json` */
export function receiptFileName(device: string): string {
  return `hai-long-${device}${ENDING}`;
}

export function readReceiptFile(text: string): ReceiptFile | null {
  try {
    return receiptFileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
