import type { ReceiptTaken } from '../contract/exports.ts';
import { judgeReceiptFile } from '../outbox/judge-receipt-file.ts';
import type { DeviceParts } from './device-parts.ts';
import { hashAt } from './hash-at.ts';

type Parts = Pick<DeviceParts, 'isSignedBy' | 'journal' | 'state'>;

/**
 * Takes the centre's receipt for this device from a file, verified exactly as one from the network.
 * @param textFor what the file for this device holds, or null where there is none
 */
export async function takeReceipt(
  { isSignedBy, journal, state }: Parts,
  textFor: (device: string) => Promise<string | null>,
): Promise<ReceiptTaken> {
  const identity = state.identity();
  if (identity === null) return { ok: false, reason: 'not-enrolled' };
  const { device, centreKey } = identity;
  const text = await textFor(device);
  if (text === null) return { ok: false, reason: 'no-file' };
  const verdict = await judgeReceiptFile(text, {
    device,
    last: state.receipt(),
    tail: journal.tail(),
    isSigned: async (bytes, signature) => isSignedBy(centreKey, bytes, signature),
    hashAt: (seq) => hashAt(journal, seq),
  });
  if (!verdict.ok) return verdict;
  await state.keepReceipt(verdict.signed);
  return { ok: true, receipt: verdict.signed.receipt };
}
