import type { DossierMapping } from '../../shared/contract/dossiers.ts';
import type { CentralParts } from '../parts.ts';
import { readSubjects } from '../store/evaluation-subjects.ts';
import { checkRows, type CheckedRows } from './check-rows.ts';
import { dossierKeyOf } from './dossier-key.ts';
import { clerkFinder } from './find-clerk.ts';
import { placesIn } from './map-columns.ts';
import type { RowReader } from './read-row.ts';
import type { Table } from './table.ts';

export interface ReadList extends CheckedRows {
  readonly rowsRead: number;
}

/** What an office's rows are read with; null when there is no such unit. */
export async function officeReader(
  parts: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  unit: string,
  aliases: DossierMapping['clerks'],
): Promise<(Pick<RowReader, 'clerkCalled' | 'now'> & { readonly key: Buffer }) | null> {
  const office = await readSubjects(parts.db.read, unit);
  const key = office && (await dossierKeyOf(parts, unit));
  if (!key) return null;
  return { key, clerkCalled: clerkFinder(office.clerks, aliases), now: parts.now() };
}

/** Reads a whole list by a mapping. */
export async function readList(
  { header, rows, blankFlag }: Table,
  mapping: DossierMapping,
  office: Pick<RowReader, 'clerkCalled' | 'now'> & { readonly key: Buffer },
): Promise<ReadList> {
  const placed = placesIn(header, mapping);
  const rowsRead = rows.length;
  if (!placed.ok) {
    const { faults } = placed;
    return { dossiers: [], faults, faultCount: faults.length, rowsRead };
  }
  const reader = { ...office, header, blankFlag, places: placed.places };
  return { ...(await checkRows(rows, reader, office.key)), rowsRead };
}
