import {
  STATEMENT_FIELDS,
  type StatementFault,
  type StatementField,
  type StatementKind,
} from '../../shared/contract/statements.ts';
import { LOCALES } from '../../shared/domain/local-text.ts';
import { STATEMENT_FIELD_NAMES } from '../../shared/i18n/statement-fields.ts';
import { faultAt } from '../dossiers/table.ts';

/** Index of each column by what it holds. */
export type FieldPlaces = ReadonlyMap<StatementField, number>;

export type PlacedFields =
  | { readonly ok: true; readonly places: FieldPlaces }
  | { readonly ok: false; readonly faults: readonly StatementFault[] };

const REQUIRED: readonly StatementField[] = ['period', 'form', 'day', 'firstDay'];
/** Columns that people add for themselves and that say nothing. */
const IGNORED = ['stt', 'tt', 'no', 'ghi chú', 'note', ''];

/**
 * Finds the columns by our own name or either language's. A column that nobody knows is a fault: a mistyped name would
 * leave its figures out unseen.
 */
export function placeFields(header: readonly string[], kind: StatementKind): PlacedFields {
  const places = new Map<StatementField, number>();
  const faults: StatementFault[] = [];
  for (const [place, name] of header.entries()) {
    const field = fieldCalled(name, kind);
    if (field === null) {
      if (!IGNORED.includes(keyOf(name)))
        faults.push(faultAt('field-unknown', 1, { column: name }));
    } else if (places.has(field)) faults.push(faultAt('column-twice', 1, { column: name }));
    else places.set(field, place);
  }
  for (const field of STATEMENT_FIELDS[kind])
    if (isRequired(field, kind) && !places.has(field))
      faults.push(faultAt('column-missing', 1, { column: vietnameseName(field) }));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, places };
}

/** Only leave is always somebody's. */
function isRequired(field: StatementField, kind: StatementKind): boolean {
  return REQUIRED.includes(field) || (field === 'clerk' && kind === 'leave-days');
}

export function vietnameseName(field: StatementField): string {
  return STATEMENT_FIELD_NAMES.vi[`statement-field.${field}`];
}

function fieldCalled(name: string, kind: StatementKind): StatementField | null {
  const key = keyOf(name);
  const names = (field: StatementField): readonly string[] => [
    field,
    ...LOCALES.map((locale) => STATEMENT_FIELD_NAMES[locale][`statement-field.${field}`]),
  ];
  return (
    STATEMENT_FIELDS[kind].find((field) => names(field).some((one) => keyOf(one) === key)) ?? null
  );
}

function keyOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
