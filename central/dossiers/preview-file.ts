import type {
  DossierFault,
  DossierMapping,
  DossierPreview,
} from '../../shared/contract/dossiers.ts';
import { clerkFinder } from './find-clerk.ts';
import { guessMapping, isComplete, OWN_NAMES, placesIn } from './map-columns.ts';
import type { ReadingOffice } from './read-dossier-file.ts';
import { readList } from './read-list.ts';
import { readRow } from './read-row.ts';
import { kindOf, readTable } from './read-table.ts';

const ROWS_SHOWN = 20;
const FAULTS_SHOWN = 50;

/** As of the contract, without the sentences. */
export interface PlainPreview extends Omit<DossierPreview, 'faults'> {
  readonly faults: readonly DossierFault[];
}

/** What a file would become by a mapping, or by one that is guessed from its header. */
export async function previewFile(
  file: Uint8Array,
  saved: DossierMapping | null,
  { clerks, aliases, key, now }: ReadingOffice,
): Promise<PlainPreview> {
  const bytes = Buffer.from(file);
  const office = { key: Buffer.from(key), clerkCalled: clerkFinder(clerks, aliases), now };
  const read = await readTable(bytes);
  if (!read.ok) {
    const mapping = saved ?? guessMapping([]);
    const { faults } = read;
    const preview = { header: [], mapping, rows: [], faults, faultCount: faults.length };
    return { ...preview, rowsRead: 0 };
  }
  const { header, rows, blankFlag } = read.table;
  const own = kindOf(bytes) === 'json-lines';
  const mapping = own ? OWN_NAMES : (saved ?? guessMapping(header));
  const shown = { header: own ? [] : header, mapping, rowsRead: rows.length };
  // Half a mapping reads nothing; the person completes it first.
  if (!isComplete(mapping)) return { ...shown, rows: [], faults: [], faultCount: 0 };
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
  return { ...shown, rows: becomes, faults, faultCount: list.faultCount };
}
