import type { DossierPreview, DossierFault } from '../../shared/contract/dossiers.ts';
import type { CentralParts } from '../parts.ts';
import { readMapping } from '../store/dossier-mappings.ts';
import { guessMapping, isComplete, OWN_NAMES, placesIn } from './map-columns.ts';
import { officeReader, readList } from './read-list.ts';
import { readRow } from './read-row.ts';
import { kindOf, readTable } from './read-table.ts';

const ROWS_SHOWN = 20;
const FAULTS_SHOWN = 50;

export interface PreviewOrder {
  readonly unit: string;
  readonly bytes: Buffer;
  readonly mapping: string | null;
}

/** As of the contract, without the sentences. */
export interface PlainPreview extends Omit<DossierPreview, 'faults'> {
  readonly faults: readonly DossierFault[];
}

export type PreviewVerdict =
  | { readonly ok: true; readonly preview: PlainPreview }
  | { readonly ok: false; readonly reason: 'no-unit' | 'no-mapping' };

/** What a list would become, without storing anything. Without a mapping one is guessed. */
export async function previewDossiers(
  parts: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  { unit, bytes, mapping: name }: PreviewOrder,
): Promise<PreviewVerdict> {
  const saved = name === null ? null : await readMapping(parts.db.read, unit, name);
  if (name !== null && saved === null) return { ok: false, reason: 'no-mapping' };
  const office = await officeReader(parts, unit, saved?.clerks ?? {});
  if (office === null) return { ok: false, reason: 'no-unit' };
  const read = await readTable(bytes);
  if (!read.ok) {
    const mapping = saved ?? guessMapping([]);
    const { faults } = read;
    const preview = { header: [], mapping, rows: [], faults, faultCount: faults.length };
    return { ok: true, preview: { ...preview, rowsRead: 0 } };
  }
  const { header, rows, blankFlag } = read.table;
  const own = kindOf(bytes) === 'json-lines';
  const mapping = own ? OWN_NAMES : (saved ?? guessMapping(header));
  const shown = { header: own ? [] : header, mapping, rowsRead: rows.length };
  // Half a mapping reads nothing; the person completes it first.
  if (!isComplete(mapping))
    return { ok: true, preview: { ...shown, rows: [], faults: [], faultCount: 0 } };
  const list = await readList(read.table, mapping, office);
  const placed = placesIn(header, mapping);
  const becomes = placed.ok
    ? rows.slice(0, ROWS_SHOWN).map((row) => {
        const verdict = readRow(row, { ...office, header, blankFlag, places: placed.places });
        const dossier = verdict.ok ? { ...verdict.dossier, code: verdict.dossier.code.text } : null;
        return { line: row.line, dossier };
      })
    : [];
  const faults = list.faults.slice(0, FAULTS_SHOWN);
  return { ok: true, preview: { ...shown, rows: becomes, faults, faultCount: list.faultCount } };
}
