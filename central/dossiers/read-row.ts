import type { DossierFault, DossierField, DossierView } from '../../shared/contract/dossiers.ts';
import { parseDossierCode, type DossierCode } from '../../shared/domain/dossier-code.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { FoundClerk } from './find-clerk.ts';
import type { ColumnPlaces } from './map-columns.ts';
import { readFlag } from './read-flag.ts';
import { readMoment, type Moment } from './read-moment.ts';
import { faultAt, isBlank, shown, type Cell, type Table, type TableRow } from './table.ts';

export interface RowReader extends Pick<Table, 'header' | 'blankFlag'> {
  readonly places: ColumnPlaces;
  readonly clerkCalled: (called: string) => FoundClerk;
  /** ms; nothing in a list can be later. */
  readonly now: number;
}

export interface ReadDossier extends Omit<DossierView, 'code'> {
  readonly code: DossierCode;
}

export type RowVerdict =
  | { readonly ok: true; readonly dossier: ReadDossier }
  | { readonly ok: false; readonly faults: readonly DossierFault[] };

/** A procedure's code; what follows the six digits is the deciding agency's own. */
const PROCEDURE = /^(\d\.\d{6})(?:\.[0-9A-Z.]+)?$/i;
const MS_A_DAY = 86_400_000;

/** One row with everything that is wrong in it. */
export function readRow(row: TableRow, reader: RowReader): RowVerdict {
  const faults: DossierFault[] = [];
  const cellOf = (field: DossierField): Cell => row.cells[reader.places[field]] ?? null;
  const complain = (code: DossierFault['code'], field: DossierField): undefined => {
    const cell = cellOf(field);
    const value = isBlank(cell) ? null : shown(cell);
    const column = reader.header[reader.places[field]] ?? field;
    faults.push(faultAt(code, row.line, { column, value }));
  };
  const has = (field: DossierField): boolean => !isBlank(cellOf(field));
  if (row.cells.slice(reader.header.length).some((cell) => !isBlank(cell)))
    faults.push(faultAt('cells-too-many', row.line));

  const code = codeIn(cellOf('code'), reader.now, (fault) => complain(fault, 'code'));
  const procedure = PROCEDURE.exec(String(cellOf('procedure') ?? '').trim())?.[1];
  if (procedure === undefined)
    complain(has('procedure') ? 'procedure-malformed' : 'procedure-missing', 'procedure');
  const clerk = has('clerk') ? reader.clerkCalled(String(cellOf('clerk'))) : null;
  if (clerk === null) complain('clerk-missing', 'clerk');
  if (clerk === 'unknown') complain('clerk-unknown', 'clerk');
  if (clerk === 'ambiguous') complain('clerk-ambiguous', 'clerk');
  const times = timesIn(cellOf, reader.now, complain);
  const flagIn = (field: 'interlinked' | 'online'): boolean | null => {
    if (reader.places[field] === -1) return null;
    const cell = cellOf(field);
    if (isBlank(cell)) return reader.blankFlag;
    return readFlag(cell) ?? complain('flag-unreadable', field) ?? null;
  };
  const flags = { interlinked: flagIn('interlinked'), online: flagIn('online') };

  const complete = code && procedure !== undefined && clerk && typeof clerk === 'object' && times;
  if (!complete || faults.length > 0) return { ok: false, faults };
  return { ok: true, dossier: { code, procedure, clerk: clerk.id, ...times, ...flags } };
}

function codeIn(
  cell: Cell,
  now: number,
  complain: (fault: DossierFault['code']) => undefined,
): DossierCode | undefined {
  const verdict = parseDossierCode(String(cell ?? ''), localDay(now));
  if (verdict.ok) return verdict.code;
  return complain(verdict.fault === 'empty' ? 'code-missing' : `code-${verdict.fault}`);
}

type Times = Pick<DossierView, 'receivedAt' | 'dueAt' | 'finishedAt'>;

/** A day without a time counts in the office's favour: due at its end, finished at its beginning. */
function timesIn(
  cellOf: (field: DossierField) => Cell,
  now: number,
  complain: (fault: DossierFault['code'], field: DossierField) => undefined,
): Times | undefined {
  const momentIn = (field: DossierField): Moment | null => {
    const cell = cellOf(field);
    if (isBlank(cell)) return null;
    return readMoment(cell) ?? complain('date-unreadable', field) ?? null;
  };
  const [received, due, finished] = [
    momentIn('receivedAt'),
    momentIn('dueAt'),
    momentIn('finishedAt'),
  ];
  if (received === null)
    return isBlank(cellOf('receivedAt')) ? complain('received-missing', 'receivedAt') : undefined;
  const dueAt = due && (due.dayOnly ? due.at + MS_A_DAY - 1 : due.at);
  if (received.at > now) complain('received-in-future', 'receivedAt');
  if (dueAt !== null && dueAt < received.at) complain('due-before-received', 'dueAt');
  if (finished && endOf(finished) < received.at) complain('finished-before-received', 'finishedAt');
  if (finished && finished.at > now) complain('finished-in-future', 'finishedAt');
  return { receivedAt: received.at, dueAt, finishedAt: finished?.at ?? null };
}

function endOf({ at, dayOnly }: Moment): number {
  return dayOnly ? at + MS_A_DAY - 1 : at;
}
