import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import { faultAt, type Table } from '../dossiers/table.ts';
import {
  OPTIONAL_COLUMNS,
  PROCEDURE_COLUMNS,
  type ProcedureColumn,
  type ProcedureFault,
} from '../../shared/contract/procedures.ts';
import { readRow, type ColumnPlaces } from './read-row.ts';

export type ProceduresVerdict =
  | { readonly ok: true; readonly procedures: readonly Procedure[] }
  | { readonly ok: false; readonly faults: readonly ProcedureFault[] };

/** What a kiosk takes. */
const MOST_PROCEDURES = 2000;
/** Every kiosk of the office holds the whole list and checks it as one piece. */
const MOST_LETTERS = 4_000_000;

/** The procedures of a table with the columns PROCEDURE_COLUMNS, in its order, or everything that is wrong with it. */
export function readProcedures({ header, rows }: Table): ProceduresVerdict {
  const headFaults = faultsInHeader(header);
  if (headFaults.length > 0) return { ok: false, faults: headFaults };
  if (rows.length > MOST_PROCEDURES) {
    const value = String(MOST_PROCEDURES);
    return { ok: false, faults: [faultAt('too-many-rows', MOST_PROCEDURES + 1, { value })] };
  }
  const places: ColumnPlaces = new Map(
    PROCEDURE_COLUMNS.map((column) => [column, header.indexOf(column)] as const),
  );
  const procedures: Procedure[] = [];
  const faults: ProcedureFault[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row, places, header.length);
    if (!read.ok) {
      faults.push(...read.faults);
      continue;
    }
    const { code } = read.procedure;
    const other = lines.get(code);
    if (other === undefined) lines.set(code, row.line);
    else faults.push(faultAt('code-repeated', row.line, { column: 'code', value: code, other }));
    procedures.push(read.procedure);
  }
  if (faults.length === 0 && JSON.stringify(procedures).length > MOST_LETTERS)
    faults.push(faultAt('list-too-large', 1, { value: String(MOST_LETTERS) }));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, procedures };
}

function faultsInHeader(header: readonly string[]): readonly ProcedureFault[] {
  const missing = PROCEDURE_COLUMNS.filter(
    (column) => !header.includes(column) && !OPTIONAL_COLUMNS.includes(column),
  );
  const unknown = header.filter((column) => column !== '' && !isColumn(column));
  const twice = PROCEDURE_COLUMNS.filter(
    (column) => header.indexOf(column) !== header.lastIndexOf(column),
  );
  return [
    ...missing.map((column) => faultAt('column-missing', 1, { column })),
    ...unknown.map((column) => faultAt('field-unknown', 1, { column })),
    ...twice.map((column) => faultAt('column-twice', 1, { column })),
  ];
}

function isColumn(column: string): column is ProcedureColumn {
  return PROCEDURE_COLUMNS.some((known) => known === column);
}
