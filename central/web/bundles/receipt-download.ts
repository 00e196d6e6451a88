import { receiptFileName, type ReceiptFile } from '../../../shared/bundle/receipt-file.ts';

/** What a link needs to save a receipt as the file that the kiosk looks for. */
export function receiptDownload(receipt: ReceiptFile): {
  readonly href: string;
  readonly download: string;
} {
  const href = `data:application/json,${encodeURIComponent(JSON.stringify(receipt))}`;
  return { href, download: receiptFileName(receipt.receipt.receipt.device) };
}
