import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { receiptFileName, type ReceiptFile } from '../../shared/bundle/receipt-file.ts';

/** Writes a receipt file for the kiosk as a whole or not at all. @returns its path, or the system's code where it can't be written */
export async function writeReceipt(
  folder: string,
  file: ReceiptFile,
): Promise<
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly failure: string }
> {
  const path = join(folder, receiptFileName(file.receipt.receipt.device));
  const fresh = `${path}.new`;
  try {
    const handle = await open(fresh, 'w');
    try {
      await handle.writeFile(`${JSON.stringify(file)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, path);
    return { ok: true, path };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return { ok: false, failure: error.code };
    throw error;
  }
}
