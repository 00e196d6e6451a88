import type { Entry } from '../log/entry.ts';
import { batchHead, headBytes, receiptBytes } from '../log/head.ts';
import { judgeReceipt } from '../outbox/judge-receipt.ts';
import type { SendOutcome } from '../outbox/settle.ts';
import type { DeviceParts } from './device-parts.ts';
import { hashAt } from './hash-at.ts';

type Parts = Pick<DeviceParts, 'client' | 'isSignedBy' | 'journal' | 'key' | 'state' | 'now'>;

/** Signs the head of the run, sends it, and answers ok only on a receipt that the centre signed for this very log. */
export async function sendBatch(
  { client, isSignedBy, journal, key, state, now }: Parts,
  entries: readonly Entry[],
): Promise<SendOutcome> {
  const identity = state.identity();
  if (identity === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const head = batchHead(entries, now());
  if (head === null) throw new Error('an empty batch was offered');
  const signature = await key.sign(headBytes(head));
  const answer = await client.sendBatch(identity, { head: { head, signature }, entries });
  if (!answer.ok) return answer;
  const { receipt: signed, verdicts } = answer.value;
  const bytes = receiptBytes(signed.receipt);
  if (!(await isSignedBy(identity.centreKey, bytes, signed.signature)))
    return { ok: false, failure: { kind: 'receipt-refused', detail: 'signature' } };
  const verdict = await judgeReceipt(signed.receipt, head, {
    tail: journal.tail(),
    hashAt: (seq) => hashAt(journal, seq),
  });
  if (!verdict.ok) return verdict;
  await state.keepReceipt(signed);
  const quarantined = verdicts.filter(({ verdict }) => verdict === 'quarantined').length;
  return { ok: true, receipt: verdict.receipt, quarantined };
}
