import { anchorBytes, type AnchorQuestion } from '../../shared/contract/anchor.ts';
import type { AnchorVerdict } from '../../shared/contract/ipc.ts';
import { receiptBytes } from '../../shared/log/head.ts';
import { isSignedBy } from '../central/signature.ts';
import type { HostParts } from '../host-parts.ts';

type Parts = Pick<HostParts, 'client' | 'key' | 'state' | 'now'>;

/** The answer counts only with a receipt that the centre signed for this device; that receipt is then the last one. */
export async function askAnchor(
  { client, key, state, now }: Parts,
  asked: AnchorQuestion,
): Promise<AnchorVerdict> {
  const identity = state.identity();
  if (identity === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const question = { ...asked, device: identity.device, at: now() };
  const signature = key.sign(anchorBytes(question));
  const answer = await client.askAnchor(identity, { question, signature });
  if (!answer.ok) return answer;
  const { receipt: signed, held, mayContinue } = answer.value;
  const { device, through, hash } = signed.receipt;
  if (
    device !== identity.device ||
    !isSignedBy(identity.centreKey, receiptBytes(signed.receipt), signed.signature)
  )
    return { ok: false, failure: { kind: 'receipt-refused', detail: 'anchor' } };
  await state.keepReceipt(signed);
  return { ok: true, anchor: { seq: through, hash }, held, mayContinue };
}
