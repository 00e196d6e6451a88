import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import { readCsv } from '../dossiers/read-csv.ts';
import { tableOf } from '../dossiers/read-table.ts';
import { readProcedures } from '../procedures/read-procedures.ts';
import csv from './procedures.csv?raw';

/** @throws Error when our own file doesn't fit */
export function demoProcedures(): readonly Procedure[] {
  const table = tableOf(readCsv(csv));
  const read = table.ok ? readProcedures(table.table) : table;
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.procedures;
}
