import { createHash } from 'node:crypto';
import { readTable } from '../dossiers/read-table.ts';
import type { CentralParts } from '../parts.ts';
import { replaceProcedures } from '../store/procedures.ts';
import type { ListChanges } from './compare-lists.ts';
import { PROCEDURE_COLUMNS, type ProcedureFault } from './procedure-faults.ts';
import { readProcedures } from './read-procedures.ts';

export interface ProceduresOrder {
  readonly unit: string;
  readonly file: string;
  readonly bytes: Buffer;
  readonly by: string;
}

export type ProceduresImport =
  | { readonly ok: true; readonly rows: number; readonly changes: ListChanges }
  | { readonly ok: false; readonly faults: readonly ProcedureFault[] };

/** The file's list (CSV or .xlsx) takes the place of the office's, as a whole or not at all. */
export async function importProcedures(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  { unit, file, bytes, by }: ProceduresOrder,
): Promise<ProceduresImport> {
  const table = await readTable(bytes, PROCEDURE_COLUMNS);
  if (!table.ok) return table;
  const read = readProcedures(table.table);
  if (!read.ok) return read;
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const audit = { by, at: new Date(now()), file, fileHash };
  const changes = await replaceProcedures(db.write, unit, read.procedures, audit);
  return { ok: true, rows: read.procedures.length, changes };
}
