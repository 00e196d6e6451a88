import {
  STATEMENT_FIELDS,
  type StatementFault,
  type StatementField,
  type StatementKind,
} from '../../shared/contract/statements.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { FoundClerk } from '../dossiers/find-clerk.ts';
import { readMoment } from '../dossiers/read-moment.ts';
import { faultAt, isBlank, shown, type Cell, type TableRow } from '../dossiers/table.ts';
import { parsePeriod, periodOf, type ReportPeriod } from '../reports/period.ts';
import { checkValues } from './check-values.ts';
import { vietnameseName, type FieldPlaces } from './place-columns.ts';
import { readValue } from './read-value.ts';
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

type Complain = (
  code: StatementFault['code'],
  field: StatementField,
  place?: Partial<Pick<StatementFault, 'value' | 'other'>>,
) => null;

const LONGEST_KEY = 64;

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
  if (faults.length === 0 && Object.values(values).every((value) => value === null))
    faults.push(faultAt('nothing-told', row.line));
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

type About = Pick<Statement, 'key' | 'from' | 'to'>;

function aboutIn(
  cellOf: (field: StatementField) => Cell,
  clerk: string | null,
  { kind, today }: RowReading,
  complain: Complain,
): About | null {
  switch (kind) {
    case 'agency-facts':
    case 'portal-counts': {
      const cell = cellOf('period');
      if (isBlank(cell)) return complain('cell-missing', 'period');
      const period = periodIn(cell);
      if (period === null) return complain('period-unreadable', 'period');
      if (period.from > today) return complain('period-in-future', 'period');
      const key = clerk === null ? period.text : `${period.text}/${clerk}`;
      return { key, from: period.from, to: period.to };
    }
    case 'citizen-forms':
    case 'survey-forms': {
      const form = String(cellOf('form') ?? '').trim();
      const day = dayIn(cellOf('day'), today, complain);
      if (form === '') return complain('cell-missing', 'form');
      if (form.length > LONGEST_KEY) return complain('form-unreadable', 'form');
      return day === null ? null : { key: form, from: day, to: day };
    }
  }
}

/** Spreadsheets make a day of a month that is typed in: its first. */
function periodIn(cell: Cell): ReportPeriod | null {
  if (cell instanceof Date) return periodOf('month', cell.getUTCFullYear(), cell.getUTCMonth() + 1);
  const text = String(cell).trim().toUpperCase();
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return parsePeriod(month === undefined ? text : `${year}-${month.padStart(2, '0')}`);
}

function dayIn(cell: Cell, today: string, complain: Complain): string | null {
  if (isBlank(cell)) return complain('cell-missing', 'day');
  const moment = readMoment(cell);
  if (moment === null) return complain('day-unreadable', 'day');
  const day = localDay(moment.at);
  return day > today ? complain('day-in-future', 'day') : day;
}

function valuesIn(
  cellOf: (field: StatementField) => Cell,
  kind: StatementKind,
  complain: Complain,
): StatementValues {
  const values: Partial<Record<StatementField, number | boolean | null>> = {};
  for (const field of STATEMENT_FIELDS[kind]) {
    if (field === 'period' || field === 'clerk' || field === 'form' || field === 'day') continue;
    const read = readValue(cellOf(field), field);
    values[field] = read.ok ? read.value : complain(read.code, field);
  }
  return values;
}
