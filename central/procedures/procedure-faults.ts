import type { ListFault, TableFault } from '../../shared/contract/dossiers.ts';

/** Columns of a list of procedures; those of OPTIONAL_COLUMNS may be absent. */
export const PROCEDURE_COLUMNS = [
  'code',
  'name',
  'field',
  'days',
  'fee_vnd',
  'fee_note',
  'source',
  'papers',
  'steps',
] as const;
export type ProcedureColumn = (typeof PROCEDURE_COLUMNS)[number];
export const OPTIONAL_COLUMNS: readonly ProcedureColumn[] = ['papers', 'steps'];

export type ProcedureFaultCode =
  | TableFault['code']
  | 'cells-too-many'
  | 'cell-missing'
  | 'cell-too-long'
  | 'code-malformed'
  | 'code-repeated'
  | 'days-unreadable'
  | 'fee-unreadable'
  | 'items-too-many'
  | 'item-too-long'
  | 'list-too-large';

/** `other` is the line with the same code, or the most that there may be. */
export type ProcedureFault = ListFault<ProcedureFaultCode>;
