import type { DossierCode } from '../domain/dossier-code.ts';
import { readDossierScan } from '../domain/dossier-scan.ts';
import { isOfOffice } from '../domain/own-dossier.ts';
import type { Offer } from './state.ts';
import type { OpeningFault } from './visit.ts';

export type ReceiptVerdict =
  | { readonly ok: true; readonly code: DossierCode }
  | { readonly ok: false; readonly fault: OpeningFault };

/**
 * The dossier of a receipt that was held to the scanner; another office's only where this one takes them.
 * @param today local day of the office, `YYYY-MM-DD`
 */
export function readReceipt(
  scanned: string,
  { unitCode, opening }: Offer,
  today: string,
): ReceiptVerdict {
  const verdict = readDossierScan(scanned, today);
  if (!verdict.ok) return verdict;
  return opening.otherOffices || isOfOffice(verdict.code, unitCode)
    ? verdict
    : { ok: false, fault: 'other-office' };
}
