import { STATEMENT_FIELDS, type StatementKind } from '../../shared/contract/statements.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { STATEMENT_FIELD_NAMES } from '../../shared/i18n/statement-fields.ts';
import { csvBytes } from '../reports/render/csv.ts';

/** An empty file to fill in: the heads of the columns. */
export function statementTemplate(kind: StatementKind, locale: Locale): Buffer {
  const heads = STATEMENT_FIELDS[kind].map(
    (field) => STATEMENT_FIELD_NAMES[locale][`statement-field.${field}`],
  );
  return csvBytes([heads], locale === 'vi' ? ';' : ',');
}
