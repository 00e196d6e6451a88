import {
  STATEMENT_FIELDS,
  type StatementFault,
  type StatementField,
  type StatementKind,
} from '../../shared/contract/statements.ts';
import type { FoundClerk } from '../dossiers/find-clerk.ts';
import { faultAt, isBlank, shown, type Cell, type TableRow } from '../dossiers/table.ts';
import { checkValues } from './check-values.ts';
import { vietnameseName, type FieldPlaces } from './place-columns.ts';
import { aboutIn } from './read-about.ts';
import { isValue, readValue } from './read-value.ts';
import type { Statement, StatementValues } from './statement.ts';

export interface RowReading {
  readonly kind: StatementKind;
  readonly header: readonly string[];
  readonly places: FieldPlaces;
  readonly clerkCalled: (called: string) => FoundClerk;
  /** Local day; nothing is stated of later ones. */
  readonly today: string;
}

export type RowVerdict =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly faults: readonly StatementFault[] };

export type Complain = (
  code: StatementFault['code'],
  field: StatementField,
  place?: Partial<Pick<StatementFault, 'value' | 'other'>>,
) => null;

/** One row with everything that is wrong in it. */
export function readRow(row: TableRow, reading: RowReading): RowVerdict {
  const { kind, header, places } = reading;
  const faults: StatementFault[] = [];
  const cellOf = (field: StatementField): Cell => row.cells[places.get(field) ?? -1] ?? null;
  const complain: Complain = (code, field, place = {}) => {
    const cell = cellOf(field);
    const column = header[places.get(field) ?? -1] ?? vietnameseName(field);
    const value = isBlank(cell) ? null : shown(cell);
    faults.push(faultAt(code, row.line, { column, value, ...place }));
    return null;
  };
  if (row.cells.slice(header.length).some((cell) => !isBlank(cell)))
    faults.push(faultAt('cells-too-many', row.line));
  const clerk = clerkIn(cellOf('clerk'), reading, complain);
  const about = aboutIn(cellOf, clerk, reading, complain);
  const values = valuesIn(cellOf, kind, complain);
  if (faults.length === 0)
    for (const { code, field, ...place } of checkValues(kind, values, clerk))
      complain(code, field, place);
  const silent = kind !== 'leave-days' && Object.values(values).every((value) => value === null);
  if (faults.length === 0 && silent) faults.push(faultAt('nothing-told', row.line));
  if (about === null || faults.length > 0) return { ok: false, faults };
  return { ok: true, statement: { kind, ...about, clerk, values } };
}

function clerkIn(cell: Cell, { clerkCalled }: RowReading, complain: Complain): string | null {
  if (isBlank(cell)) return null;
  const found = clerkCalled(String(cell));
  if (found === 'unknown') return complain('clerk-unknown', 'clerk');
  if (found === 'ambiguous') return complain('clerk-ambiguous', 'clerk');
  return found.id;
}

function valuesIn(
  cellOf: (field: StatementField) => Cell,
  kind: StatementKind,
  complain: Complain,
): StatementValues {
  const values: Partial<Record<StatementField, number | boolean | null>> = {};
  for (const field of STATEMENT_FIELDS[kind]) {
    if (!isValue(field)) continue;
    const read = readValue(cellOf(field), field);
    values[field] = read.ok ? read.value : complain(read.code, field);
  }
  return values;
}
