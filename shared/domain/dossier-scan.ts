import { decodeFullAscii, stripStartStop } from './code-39.ts';
import { parseDossierCode, type CodeVerdict } from './dossier-code.ts';

/**
 * The dossier code in what a scanner sent: Code 39 with or without its asterisks, plain or full ASCII, or a QR
 * with a bare code or a URL.
 * @param today local day of the office, `YYYY-MM-DD`
 */
export function readDossierScan(scanned: string, today: string): CodeVerdict {
  const text = stripStartStop(scanned);
  const asSent = parseDossierCode(text, today);
  const shapeless = !asSent.ok && /^(?:not-a-code|unit-unknown)$/.test(asSent.fault);
  return shapeless ? parseDossierCode(decodeFullAscii(text), today) : asSent;
}
