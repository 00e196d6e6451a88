import type { Head } from '../../shared/log/chain.ts';
import {
  receiptBytes,
  type BatchHead,
  type Receipt,
  type SignedReceipt,
} from '../../shared/log/head.ts';
import { isSignedBy } from './signature.ts';

export type ReceiptVerdict =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly detail: string };

export interface ReceiptParts {
  readonly centreKey: string;
  readonly sent: BatchHead;
  readonly journalTail: Head;
  /** Our own hash of an entry, or null where it is no longer kept. */
  readonly hashAt: (seq: number) => Promise<string | null>;
}

/**
 * The only proof that the centre holds our entries:
 *
 * | what it says                     | verdict                                          |
 * |----------------------------------|--------------------------------------------------|
 * | not signed by our centre         | refused                                          |
 * | another device                   | refused                                          |
 * | more than we ever wrote          | refused                                          |
 * | a hash that isn't ours           | refused                                          |
 * | less than we sent, hash not kept | taken: it can only make us send older ones again |
 */
export async function checkReceipt(
  { receipt, signature }: SignedReceipt,
  { centreKey, sent, journalTail, hashAt }: ReceiptParts,
): Promise<ReceiptVerdict> {
  if (!isSignedBy(centreKey, receiptBytes(receipt), signature)) {
    return { ok: false, detail: 'signature' };
  }
  if (receipt.device !== sent.device) return { ok: false, detail: 'device' };
  const { through } = receipt;
  if (through > Math.max(sent.to, journalTail.seq)) return { ok: false, detail: 'beyond our log' };
  const known = await ownHash(through, sent, hashAt);
  if (known === null) {
    return through < sent.from ? { ok: true, receipt } : { ok: false, detail: 'unknown entry' };
  }
  return known === receipt.hash ? { ok: true, receipt } : { ok: false, detail: 'hash' };
}

async function ownHash(
  seq: number,
  sent: BatchHead,
  hashAt: ReceiptParts['hashAt'],
): Promise<string | null> {
  if (seq === sent.to) return sent.hash;
  if (seq === sent.from - 1) return sent.prev;
  return hashAt(seq);
}
