import { z } from 'zod';
import { FILE_FAULTS, type ListFault } from './dossiers.ts';
import type { Procedure } from './kiosk-config.ts';

/** `:unit` stands for the unit's id. */
export const PROCEDURES_PATH = '/v1/units/:unit/procedures';
/** `GET`: the list as an .xlsx that an import takes. */
export const PROCEDURE_FILE_PATH = '/v1/units/:unit/procedures/file';
export const PROCEDURE_PREVIEWS_PATH = '/v1/units/:unit/procedures/previews';
export const PROCEDURE_IMPORTS_PATH = '/v1/units/:unit/procedures/imports';

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

export const PROCEDURE_FAULTS = [
  ...FILE_FAULTS,
  'json-broken',
  'field-unknown',
  'cells-too-many',
  'cell-missing',
  'cell-too-long',
  'code-malformed',
  'code-repeated',
  'days-unreadable',
  'fee-unreadable',
  'items-too-many',
  'item-too-long',
  'list-too-large',
] as const;
export type ProcedureFaultCode = (typeof PROCEDURE_FAULTS)[number];

/** `other` is the line with the same code, or the most that there may be. */
export type ProcedureFault = ListFault<ProcedureFaultCode>;
/** A fault with its sentence and remedy in the language asked for. */
export interface ProcedureFaultView extends ProcedureFault {
  readonly detail: string;
}

/** A posted procedure without its papers and steps, of which it tells how many there are. */
export interface PostedProcedure extends Omit<Procedure, 'papers' | 'steps'> {
  readonly paperCount: number;
  readonly stepCount: number;
}
/** `GET /v1/units/{unit}/procedures`, in the office's order. */
export interface PostedProcedures {
  readonly procedures: readonly PostedProcedure[];
}

export interface ProcedureRef {
  readonly code: string;
  readonly name: string;
}
/** `columns`: what is another than today. */
export interface ChangedProcedure extends ProcedureRef {
  readonly columns: readonly ProcedureColumn[];
}

/** `POST …/procedures/previews`: what becomes of the list when the file takes its place; nothing is stored. */
export interface ProceduresPreview {
  readonly rows: number;
  readonly added: readonly ProcedureRef[];
  readonly changed: readonly ChangedProcedure[];
  readonly unchanged: number;
  /** No longer posted. */
  readonly leftOut: readonly ProcedureRef[];
  /** The first ones; with any, the file can't be taken and the lists are empty. */
  readonly faults: readonly ProcedureFaultView[];
  readonly faultCount: number;
}

/** `POST …/procedures/imports?file`: the whole file or nothing; `refused` has changed nothing. */
export interface ProceduresImportView {
  readonly state: 'done' | 'refused';
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
  readonly faults: readonly ProcedureFaultView[];
  readonly faultCount: number;
}

const count = z.int().min(0);
const ref = { code: z.string(), name: z.string() };
const faults = z.array(
  z.strictObject({
    code: z.enum(PROCEDURE_FAULTS),
    line: z.int().min(1),
    column: z.string().nullable(),
    value: z.string().nullable(),
    other: z.int().min(0).nullable(),
    detail: z.string(),
  }),
);

export const postedProceduresSchema: z.ZodType<PostedProcedures> = z.strictObject({
  procedures: z.array(
    z.strictObject({
      ...ref,
      field: z.string(),
      days: z.number().min(0).nullable(),
      feeVnd: z.int().min(0).nullable(),
      feeNote: z.string(),
      source: z.string(),
      paperCount: count,
      stepCount: count,
    }),
  ),
});
export const proceduresPreviewSchema: z.ZodType<ProceduresPreview> = z.strictObject({
  rows: count,
  added: z.array(z.strictObject(ref)),
  changed: z.array(z.strictObject({ ...ref, columns: z.array(z.enum(PROCEDURE_COLUMNS)) })),
  unchanged: count,
  leftOut: z.array(z.strictObject(ref)),
  faults,
  faultCount: count,
});
export const proceduresImportSchema: z.ZodType<ProceduresImportView> = z.strictObject({
  state: z.enum(['done', 'refused']),
  rows: count,
  added: count,
  changed: count,
  unchanged: count,
  leftOut: count,
  faults,
  faultCount: count,
});
