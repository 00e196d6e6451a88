import { readReceiptFile } from '../bundle/receipt-file.ts';
import type { ReceiptTaken } from '../contract/exports.ts';
import { GENESIS } from '../log/entry.ts';
import { receiptBytes, type Receipt, type SignedReceipt } from '../log/head.ts';
import { judgeReceipt, type OwnLog } from './judge-receipt.ts';

export interface ReceiptFileParts extends OwnLog {
  readonly device: string;
  /** Whether the centre of this device's enrolment signed these bytes. */
  readonly isSigned: (bytes: Uint8Array<ArrayBuffer>, signature: string) => Promise<boolean>;
  /** The last receipt that was taken. */
  readonly last: Receipt | null;
}

export type ReceiptFileVerdict =
  | { readonly ok: true; readonly signed: SignedReceipt }
  | Extract<ReceiptTaken, { readonly ok: false }>;

/** Whether the content of a receipt file is the centre's word about this very log, and news. */
export async function judgeReceiptFile(
  text: string,
  parts: ReceiptFileParts,
): Promise<ReceiptFileVerdict> {
  const { device, isSigned, last } = parts;
  const file = readReceiptFile(text);
  if (file === null) return { ok: false, reason: 'unreadable' };
  const { receipt: signed } = file;
  const { receipt, signature } = signed;
  if (receipt.device !== device) return { ok: false, reason: 'of-another-device' };
  if (!(await isSigned(receiptBytes(receipt), signature))) return { ok: false, reason: 'forged' };
  // A file can be an old one; only the centre itself makes the cursor go back.
  if (last !== null && receipt.through <= last.through) return { ok: false, reason: 'older' };
  const nothingSent = { device, from: 1, to: 0, prev: GENESIS, hash: GENESIS, at: 0 };
  const verdict = await judgeReceipt(receipt, nothingSent, parts);
  return verdict.ok ? { ok: true, signed } : { ok: false, reason: 'of-another-log' };
}
