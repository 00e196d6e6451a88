import type { DossierMapping } from '../../shared/contract/dossiers.ts';
import { checkRows, type CheckedRows } from './check-rows.ts';
import { placesIn } from './map-columns.ts';
import type { RowReader } from './read-row.ts';
import type { Table } from './table.ts';

export interface ReadList extends CheckedRows {
  readonly rowsRead: number;
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
