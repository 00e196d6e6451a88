import type { StatementField } from '../../shared/contract/statements.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import { readFlag } from '../dossiers/read-flag.ts';
import { readMoment } from '../dossiers/read-moment.ts';
import { isBlank, type Cell } from '../dossiers/table.ts';
import { parsePeriod, periodOf, type ReportPeriod } from '../reports/period.ts';
import type { Complain, RowReading } from './read-row.ts';
import type { Statement } from './statement.ts';

const LONGEST_KEY = 64;

export type About = Pick<Statement, 'key' | 'from' | 'to'>;

/** What a row is about, or what is wrong with that. */
export function aboutIn(
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
    case 'leave-days': {
      if (clerk === null)
        return isBlank(cellOf('clerk')) ? complain('cell-missing', 'clerk') : null;
      return leaveIn(cellOf, clerk, complain);
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

/** Planned leave lies in the future, so any day will do. Without a last day it is one day. */
function leaveIn(
  cellOf: (field: StatementField) => Cell,
  clerk: string,
  complain: Complain,
): About | null {
  const dayOf = (field: 'firstDay' | 'lastDay'): string | null => {
    const moment = readMoment(cellOf(field));
    return moment === null ? complain('day-unreadable', field) : localDay(moment.at);
  };
  if (isBlank(cellOf('firstDay'))) return complain('cell-missing', 'firstDay');
  const from = dayOf('firstDay');
  const to = isBlank(cellOf('lastDay')) ? from : dayOf('lastDay');
  if (from === null || to === null) return null;
  if (to < from) return complain('last-before-first', 'lastDay');
  const half = (['morningOnly', 'afternoonOnly'] as const).find(
    (field) => !isBlank(cellOf(field)) && readFlag(cellOf(field)) === true,
  );
  if (half !== undefined && from !== to) return complain('half-day-of-many', half);
  return { key: `${clerk}/${from}/${to}`, from, to };
}
