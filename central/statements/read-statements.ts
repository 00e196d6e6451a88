import {
  STATEMENT_FIELDS,
  type StatementFault,
  type StatementKind,
} from '../../shared/contract/statements.ts';
import { readTable } from '../dossiers/read-table.ts';
import { faultAt } from '../dossiers/table.ts';
import { placeFields } from './place-columns.ts';
import { readRow, type RowReading } from './read-row.ts';
import type { Statement } from './statement.ts';

export interface ReadStatements {
  readonly rowsRead: number;
  readonly statements: readonly Statement[];
  /** The first ones; `faultCount` is of all. */
  readonly faults: readonly StatementFault[];
  readonly faultCount: number;
}

const MOST_FAULTS = 1_000;

/** A whole file: CSV, XLSX or JSON lines. */
export async function readStatements(
  bytes: Buffer,
  kind: StatementKind,
  office: Pick<RowReading, 'clerkCalled' | 'today'>,
): Promise<ReadStatements> {
  const read = await readTable(bytes, STATEMENT_FIELDS[kind]);
  if (!read.ok) return refused(read.faults, 0);
  const { header, rows } = read.table;
  const placed = placeFields(header, kind);
  if (!placed.ok) return refused(placed.faults, rows.length);
  const reading = { ...office, kind, header, places: placed.places };
  const statements: Statement[] = [];
  const faults: StatementFault[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const verdict = readRow(row, reading);
    if (!verdict.ok) {
      faults.push(...verdict.faults);
      continue;
    }
    const { statement } = verdict;
    const other = lineOf.get(statement.key);
    if (other === undefined) lineOf.set(statement.key, row.line);
    else faults.push(repeated(row.line, other, reading));
    statements.push(statement);
  }
  const shown = faults.slice(0, MOST_FAULTS);
  return { rowsRead: rows.length, statements, faults: shown, faultCount: faults.length };
}

function refused(faults: readonly StatementFault[], rowsRead: number): ReadStatements {
  return { rowsRead, statements: [], faults, faultCount: faults.length };
}

function repeated(
  line: number,
  other: number,
  { header, places }: Pick<RowReading, 'header' | 'places'>,
): StatementFault {
  const place = places.get('form') ?? places.get('period') ?? -1;
  return faultAt('row-repeated', line, { column: header[place] ?? null, other });
}
