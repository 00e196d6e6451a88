import type { Entry } from '../../shared/log/entry.ts';
import { batchHead, headBytes, receiptBytes } from '../../shared/log/head.ts';
import { judgeReceipt } from '../../shared/outbox/judge-receipt.ts';
import type { SendOutcome } from '../../shared/outbox/settle.ts';
import type { HostParts } from './host-parts.ts';
import { isSignedBy } from './signature.ts';

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
  const signature = await key.sign(headBytes(head));
  const batch = { head: { head, signature }, entries };
  const answer = await client.sendBatch(identity.token, batch);
  if (!answer.ok) return answer;
  const { receipt: signed, verdicts } = answer.value;
  const bytes = receiptBytes(signed.receipt);
  if (!(await isSignedBy(identity.centreKey, bytes, signed.signature))) return refused('signature');
  const verdict = await judgeReceipt(signed.receipt, head, {
    tail: journal.tail(),
    hashAt: async (seq) => {
      const [entry] = await journal.read(seq, 1);
      return entry?.seq === seq ? entry.hash : null;
    },
  });
  if (!verdict.ok) return verdict;
  await state.keepReceipt(signed);
  const quarantined = verdicts.filter(({ verdict }) => verdict === 'quarantined').length;
  return { ok: true, receipt: verdict.receipt, quarantined };
}

function refused(detail: string): SendOutcome {
  return { ok: false, failure: { kind: 'receipt-refused', detail } };
}
