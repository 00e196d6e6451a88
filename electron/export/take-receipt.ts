import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { receiptFileName } from '../../shared/bundle/receipt-file.ts';
import type { ExportDrive, ReceiptTaken } from '../../shared/contract/exports.ts';
import { judgeReceiptFile } from '../../shared/outbox/judge-receipt-file.ts';
import { isSignedBy } from '../central/signature.ts';
import type { HostParts } from '../host-parts.ts';

type Parts = Pick<HostParts, 'journal' | 'state'>;

/** Longer than any receipt; whatever else lies on the drive under its name is not read whole. */
const MOST_BYTES = 16_384;

/** Takes the centre's receipt for this device from a drive, verified exactly as one from the network. */
export async function takeReceipt(
  { journal, state }: Parts,
  drives: readonly ExportDrive[],
  chosen: string,
): Promise<ReceiptTaken> {
  const identity = state.identity();
  if (identity === null) return { ok: false, reason: 'not-enrolled' };
  const { device, centreKey } = identity;
  const drive = drives.find(({ id }) => id === chosen);
  const text = drive === undefined ? null : await textIn(join(drive.id, receiptFileName(device)));
  if (text === null) return { ok: false, reason: 'no-file' };
  const verdict = await judgeReceiptFile(text, {
    device,
    last: state.receipt(),
    tail: journal.tail(),
    isSigned: async (bytes, signature) => isSignedBy(centreKey, bytes, signature),
    hashAt: async (seq) => {
      const [entry] = await journal.read(seq, 1);
      return entry?.seq === seq ? entry.hash : null;
    },
  });
  if (!verdict.ok) return verdict;
  await state.keepReceipt(verdict.signed);
  return { ok: true, receipt: verdict.signed.receipt };
}

async function textIn(path: string): Promise<string | null> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    // Not there, or the drive is gone: staff are told the same.
    return null;
  }
}
