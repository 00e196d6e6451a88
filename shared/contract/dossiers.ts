import { z } from 'zod';

export const DOSSIER_MAPPINGS_PATH = '/v1/dossiers/mappings';
export const DOSSIER_PREVIEWS_PATH = '/v1/dossiers/previews';
export const DOSSIER_IMPORTS_PATH = '/v1/dossiers/imports';

/** What is taken from the one-stop software's list of dossiers. */
export const DOSSIER_FIELDS = [
  'code',
  'procedure',
  'clerk',
  'receivedAt',
  'dueAt',
  'finishedAt',
  'interlinked',
  'online',
] as const;
export type DossierField = (typeof DOSSIER_FIELDS)[number];

/**
 * How an office's list is read: the header of the column that holds each field (null where the list has none), and
 * which of our clerks a name in it means where that is not the clerk's own name or id.
 */
export interface DossierMapping {
  readonly columns: Readonly<Record<DossierField, string | null>>;
  readonly clerks: Readonly<Record<string, string>>;
}
export interface NamedDossierMapping extends DossierMapping {
  readonly name: string;
}
/** `GET /v1/dossiers/mappings?unit`; `PUT /v1/dossiers/mappings/{name}?unit` saves one. */
export interface DossierMappings {
  readonly mappings: readonly NamedDossierMapping[];
}

export const FILE_FAULTS = [
  'empty-file',
  'not-utf8',
  'not-xlsx',
  'old-xls',
  'csv-broken',
  'column-missing',
  'column-twice',
  'too-many-rows',
] as const;
export const ROW_FAULTS = [
  'json-broken',
  'field-unknown',
  'cells-too-many',
  'code-missing',
  'code-not-a-code',
  'code-unit-unknown',
  'code-sequence-length',
  'code-impossible-date',
  'code-future-date',
  'code-repeated',
  'procedure-missing',
  'procedure-malformed',
  'clerk-missing',
  'clerk-unknown',
  'clerk-ambiguous',
  'received-missing',
  'date-unreadable',
  'received-in-future',
  'due-before-received',
  'finished-before-received',
  'finished-in-future',
  'flag-unreadable',
] as const;
export type DossierFaultCode = (typeof FILE_FAULTS)[number] | (typeof ROW_FAULTS)[number];

/** Where a list can't be taken and why. */
export interface ListFault<Code extends string> {
  readonly code: Code;
  /** Line of the file (row of the sheet), from 1. */
  readonly line: number;
  /** Header of the column as it stands in the file. */
  readonly column: string | null;
  /** What stands there, cut short; null where nothing does or where it is a dossier's code. */
  readonly value: string | null;
  /** `code-repeated`: the line that holds the same code. */
  readonly other: number | null;
}
/** What any list can have before its rows are understood. */
export type TableFault = ListFault<(typeof FILE_FAULTS)[number] | 'json-broken' | 'field-unknown'>;
/** The words are in `dossier-fault.<code>`. */
export type DossierFault = ListFault<DossierFaultCode>;

/** A fault with its sentence and remedy in the language asked for. */
export interface DossierFaultView extends DossierFault {
  readonly detail: string;
}

/** What a row becomes. Times in ms. */
export interface DossierView {
  readonly code: string;
  readonly procedure: string;
  readonly clerk: string;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly finishedAt: number | null;
  /** null where the list doesn't say. */
  readonly interlinked: boolean | null;
  readonly online: boolean | null;
}

/** `POST /v1/dossiers/previews?unit&file&mapping`: nothing is stored. */
export interface DossierPreview {
  /** Empty for JSON lines. */
  readonly header: readonly string[];
  /** The saved mapping that was asked for, otherwise one guessed from the header. */
  readonly mapping: DossierMapping;
  readonly rows: readonly { readonly line: number; readonly dossier: DossierView | null }[];
  /** Of the whole file, the first ones; `faultCount` is of all. */
  readonly faults: readonly DossierFaultView[];
  readonly faultCount: number;
  readonly rowsRead: number;
}

export type DossierImportState = 'running' | 'done' | 'refused' | 'failed';

/**
 * `POST /v1/dossiers/imports?unit&file&mapping&from&to` answers 202 with a running one; `GET …/imports/{id}?unit` tells
 * how far it is. All rows or none: `refused` and `failed` have changed nothing.
 */
export interface DossierImportView {
  readonly id: number;
  readonly unit: string;
  readonly file: string;
  readonly mapping: string | null;
  readonly madeBy: string;
  readonly madeAt: number;
  readonly state: DossierImportState;
  readonly rowsRead: number;
  readonly rowsDone: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly faults: readonly DossierFaultView[];
  readonly faultCount: number;
  /** Local days of reception that the list is complete for, both included. */
  readonly covers: { readonly from: string; readonly to: string } | null;
}
/** `GET /v1/dossiers/imports?unit`, the newest first. */
export interface DossierImports {
  readonly imports: readonly DossierImportView[];
  readonly next: string | null;
}

const column = z.string().min(1).max(200);
const mappingShape = {
  columns: z.strictObject({
    code: column,
    procedure: column,
    clerk: column,
    receivedAt: column,
    dueAt: column.nullable(),
    finishedAt: column.nullable(),
    interlinked: column.nullable(),
    online: column.nullable(),
  }),
  clerks: z.record(z.string().min(1).max(200), z.string().min(1).max(64)),
};
/** What may be saved: the four fields without which there is no dossier have their columns. */
export const dossierMappingSchema: z.ZodType<DossierMapping> = z.strictObject(mappingShape);
export const namedDossierMappingSchema: z.ZodType<NamedDossierMapping> = z.strictObject({
  name: z.string(),
  ...mappingShape,
});
export const dossierMappingsSchema: z.ZodType<DossierMappings> = z.strictObject({
  mappings: z.array(namedDossierMappingSchema),
});

const count = z.int().min(0);
const faultShape = {
  code: z.enum([...FILE_FAULTS, ...ROW_FAULTS]),
  line: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  other: z.int().min(1).nullable(),
};
export const dossierFaultSchema: z.ZodType<DossierFault> = z.strictObject(faultShape);
const faultViewSchema: z.ZodType<DossierFaultView> = z.strictObject({
  ...faultShape,
  detail: z.string(),
});

const dossierViewSchema: z.ZodType<DossierView> = z.strictObject({
  code: z.string(),
  procedure: z.string(),
  clerk: z.string(),
  receivedAt: z.int(),
  dueAt: z.int().nullable(),
  finishedAt: z.int().nullable(),
  interlinked: z.boolean().nullable(),
  online: z.boolean().nullable(),
});
const guessed = z.string().nullable();

export const dossierPreviewSchema: z.ZodType<DossierPreview> = z.strictObject({
  header: z.array(z.string()),
  mapping: z.strictObject({
    columns: z.strictObject({
      code: guessed,
      procedure: guessed,
      clerk: guessed,
      receivedAt: guessed,
      dueAt: guessed,
      finishedAt: guessed,
      interlinked: guessed,
      online: guessed,
    }),
    clerks: z.record(z.string(), z.string()),
  }),
  rows: z.array(z.strictObject({ line: z.int().min(1), dossier: dossierViewSchema.nullable() })),
  faults: z.array(faultViewSchema),
  faultCount: count,
  rowsRead: count,
});

export const dossierImportSchema: z.ZodType<DossierImportView> = z.strictObject({
  id: z.int(),
  unit: z.string(),
  file: z.string(),
  mapping: z.string().nullable(),
  madeBy: z.string(),
  madeAt: z.int(),
  state: z.enum(['running', 'done', 'refused', 'failed']),
  rowsRead: count,
  rowsDone: count,
  added: count,
  updated: count,
  unchanged: count,
  faults: z.array(faultViewSchema),
  faultCount: count,
  covers: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
});
export const dossierImportsSchema: z.ZodType<DossierImports> = z.strictObject({
  imports: z.array(dossierImportSchema),
  next: z.string().nullable(),
});
