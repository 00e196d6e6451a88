import { PROCEDURE_COLUMNS } from '../../shared/contract/procedures.ts';
import { readTable } from '../dossiers/read-table.ts';
import { readProcedures, type ProceduresVerdict } from './read-procedures.ts';

/** The list in a file (CSV or .xlsx), or everything that is wrong with it. */
export async function readList(bytes: Buffer): Promise<ProceduresVerdict> {
  const table = await readTable(bytes, PROCEDURE_COLUMNS);
  return table.ok ? readProcedures(table.table) : table;
}
