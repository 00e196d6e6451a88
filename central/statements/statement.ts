import type { StatementField, StatementKind } from '../../shared/contract/statements.ts';

/** What a row says beyond what it is about; null where it says nothing. */
export type StatementValues = Readonly<Partial<Record<StatementField, number | boolean | null>>>;

/** One row as it is stored: about a period, or a form filled on a day. */
export interface Statement {
  readonly kind: StatementKind;
  /** Within its kind and unit: the form's number, or the period and the clerk. */
  readonly key: string;
  /** Local days `YYYY-MM-DD`, both included; a form's day twice. */
  readonly from: string;
  readonly to: string;
  readonly clerk: string | null;
  readonly values: StatementValues;
}

export function numberIn(values: StatementValues, field: StatementField): number | null {
  const value = values[field];
  return typeof value === 'number' ? value : null;
}

export function flagIn(values: StatementValues, field: StatementField): boolean | null {
  const value = values[field];
  return typeof value === 'boolean' ? value : null;
}
