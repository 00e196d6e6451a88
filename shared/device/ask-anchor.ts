import { anchorBytes, type AnchorQuestion } from '../contract/anchor.ts';
import type { AnchorVerdict } from '../contract/ipc.ts';
import type { DeviceParts } from './device-parts.ts';
import { trustedReceipt } from './trusted.ts';

type Parts = Pick<DeviceParts, 'client' | 'isSignedBy' | 'key' | 'state' | 'now'>;

/** The answer counts only with a receipt that the centre signed for this device; that receipt is then the last one. */
export async function askAnchor(
  { client, isSignedBy, key, state, now }: Parts,
  asked: AnchorQuestion,
): Promise<AnchorVerdict> {
  const identity = state.identity();
  if (identity === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const question = { ...asked, device: identity.device, at: now() };
  const signature = await key.sign(anchorBytes(question));
  const answer = await client.askAnchor(identity, { question, signature });
  if (!answer.ok) return answer;
  const { receipt: signed, held, mayContinue } = answer.value;
  const receipt = await trustedReceipt(isSignedBy, identity, signed);
  if (receipt === null)
    return { ok: false, failure: { kind: 'receipt-refused', detail: 'anchor' } };
  await state.keepReceipt(signed);
  return { ok: true, anchor: { seq: receipt.through, hash: receipt.hash }, held, mayContinue };
}
