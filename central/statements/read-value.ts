import type { StatementFaultCode, StatementField } from '../../shared/contract/statements.ts';
import { readFlag } from '../dossiers/read-flag.ts';
import { isBlank, type Cell } from '../dossiers/table.ts';

export type ValueVerdict =
  | { readonly ok: true; readonly value: number | boolean | null }
  | { readonly ok: false; readonly code: StatementFaultCode };

/** Columns that say what a row is about. */
export const ABOUT = ['period', 'form', 'day', 'clerk', 'firstDay', 'lastDay'] as const;

export type ValueField = Exclude<StatementField, (typeof ABOUT)[number]>;

const MOST = 100_000_000;
const MOST_POINTS = 2;
const MOST_LEVELS = 5;

export function isValue(field: StatementField): field is ValueField {
  const about: readonly StatementField[] = ABOUT;
  return !about.includes(field);
}

/** One cell that holds a figure; blank is null and nothing else is. */
export function readValue(cell: Cell, field: ValueField): ValueVerdict {
  if (isBlank(cell)) return { ok: true, value: null };
  switch (field) {
    case 'posted':
    case 'electronic':
    case 'drawnOut':
    case 'morningOnly':
    case 'afternoonOnly': {
      const value = readFlag(cell);
      return value === undefined ? { ok: false, code: 'flag-unreadable' } : { ok: true, value };
    }
    case 'index3':
    case 'index4':
    case 'index6':
    case 'index7':
      return within(cell, 0, MOST_POINTS, 'points-unreadable');
    case 'access':
    case 'procedure':
    case 'official':
    case 'result':
    case 'feedback':
      return within(cell, 1, MOST_LEVELS, 'level-unreadable');
    case 'partsEarly':
    case 'partsOnTime':
    case 'partsLate':
    case 'procedures':
    case 'decidedThere':
    case 'handledThere':
    case 'petitions':
    case 'petitionsOnTime':
    case 'petitionsSatisfied':
    case 'proceduresOnline':
    case 'dossiers':
    case 'dossiersOnline':
    case 'overdue':
    case 'disliked':
      return within(cell, 0, MOST, 'count-unreadable');
  }
}

/** Digits, also grouped by threes as 3.028 or 3,028 (both are written in Vietnam); never a fraction. */
const WHOLE = /^\d{1,3}(?:[., ]\d{3})+$|^\d+$/;

function within(cell: Cell, least: number, most: number, code: StatementFaultCode): ValueVerdict {
  const text = String(cell).trim();
  // A spreadsheet's own number has no grouping: its 3.028 is a fraction.
  const whole = typeof cell === 'number' ? Number.isInteger(cell) : WHOLE.test(text);
  const value = Number(typeof cell === 'number' ? cell : text.replaceAll(/[., ]/g, ''));
  return whole && value >= least && value <= most ? { ok: true, value } : { ok: false, code };
}
