import type { Entry, Hash } from '../../shared/log/entry.ts';
import { batchHead, headBytes, receiptBytes } from '../../shared/log/head.ts';
import { judgeReceipt } from '../../shared/outbox/judge-receipt.ts';
import type { SendOutcome } from '../../shared/outbox/settle.ts';
import { isSignedBy } from '../central/signature.ts';
import type { HostParts } from '../host-parts.ts';

type Parts = Pick<HostParts, 'client' | 'journal' | 'key' | 'state' | 'now'>;

/** Signs the head of the run, sends it, and answers ok only on a receipt that the centre signed for this very log. */
export async function sendBatch(
  { client, journal, key, state, now }: Parts,
  entries: readonly Entry[],
): Promise<SendOutcome> {
  const identity = state.identity();
  if (identity === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const head = batchHead(entries, now());
  if (head === null) throw new Error('an empty batch was offered');
  const signature = key.sign(headBytes(head));
  const answer = await client.sendBatch(identity, { head: { head, signature }, entries });
  if (!answer.ok) return answer;
  const { receipt: signed, verdicts } = answer.value;
  if (!isSignedBy(identity.centreKey, receiptBytes(signed.receipt), signed.signature)) {
    return { ok: false, failure: { kind: 'receipt-refused', detail: 'signature' } };
  }
  const verdict = await judgeReceipt(signed.receipt, head, {
    tail: journal.tail(),
    hashAt: async (seq) => hashAt(await journal.read(seq, 1), seq),
  });
  if (!verdict.ok) return verdict;
  await state.keepReceipt(signed);
  const quarantined = verdicts.filter(({ verdict }) => verdict === 'quarantined').length;
  return { ok: true, receipt: verdict.receipt, quarantined };
}

function hashAt(entries: readonly Entry[], seq: number): Hash | null {
  return entries.find((entry) => entry.seq === seq)?.hash ?? null;
}
