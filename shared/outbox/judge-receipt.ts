import { EMPTY_HEAD, type Head } from '../log/chain.ts';
import type { Hash } from '../log/entry.ts';
import type { BatchHead, Receipt } from '../log/head.ts';
import type { SendFailure } from './settle.ts';

export type ReceiptVerdict =
  | { readonly ok: true; readonly receipt: Receipt }
  | {
      readonly ok: false;
      readonly failure: Extract<SendFailure, { readonly kind: 'receipt-refused' | 'centre-ahead' }>;
    };

/** `tail`: where our own log ends. `hashAt`: our own hash of an entry, null where it is no longer kept. */
export interface OwnLog {
  readonly tail: Head;
  readonly hashAt: (seq: number) => Promise<Hash | null>;
}

/**
 * Whether a receipt, its signature checked before, is about this very log:
 *
 * | what it says                      | verdict                                          |
 * |-----------------------------------|--------------------------------------------------|
 * | another device                    | refused                                          |
 * | more than we ever wrote           | `centre-ahead`: our copies were rolled back      |
 * | a hash that isn't ours            | refused                                          |
 * | more than we sent, hash not kept  | refused                                          |
 * | less than we sent, hash not kept  | taken: it can only make us send older ones again |
 */
export async function judgeReceipt(
  receipt: Receipt,
  sent: BatchHead,
  own: OwnLog,
): Promise<ReceiptVerdict> {
  const { device, through, hash } = receipt;
  if (device !== sent.device) return refused('device');
  if (through > Math.max(sent.to, own.tail.seq))
    return { ok: false, failure: { kind: 'centre-ahead' } };
  const known = await ownHash(through, sent, own);
  if (known === null) return through < sent.from ? { ok: true, receipt } : refused('unknown entry');
  return known === hash ? { ok: true, receipt } : refused('hash');
}

function refused(detail: string): ReceiptVerdict {
  return { ok: false, failure: { kind: 'receipt-refused', detail } };
}

async function ownHash(seq: number, sent: BatchHead, own: OwnLog): Promise<Hash | null> {
  if (seq === EMPTY_HEAD.seq) return EMPTY_HEAD.hash;
  if (seq === sent.to) return sent.hash;
  if (seq === sent.from - 1) return sent.prev;
  return own.hashAt(seq);
}
