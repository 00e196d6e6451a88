import { z } from 'zod';
import { FILE_FAULTS, type ListFault } from './dossiers.ts';

export const STATEMENTS_PATH = '/v1/statements';
export const STATEMENT_PREVIEWS_PATH = '/v1/statements/previews';
export const STATEMENT_IMPORTS_PATH = '/v1/statements/imports';
export const STATEMENT_TEMPLATES_PATH = '/v1/statements/templates';

/**
 * What an office states because no kiosk can know it. `agency-facts`: what the nine indices need from the agency and its
 * software; `citizen-forms`: filled questionnaires about indices 3, 4, 6 and 7; `portal-counts`: what the national
 * portal counted (QĐ 766); `survey-forms`: filled forms of a survey like SIPAS; `leave-days`: when a clerk was away.
 */
export const STATEMENT_KINDS = [
  'agency-facts',
  'citizen-forms',
  'portal-counts',
  'survey-forms',
  'leave-days',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** The columns of each kind in the template's order. A form has a number of its own and a day; the rest a period. */
export const STATEMENT_FIELDS = {
  'agency-facts': [
    'period',
    'clerk',
    'partsEarly',
    'partsOnTime',
    'partsLate',
    'procedures',
    'decidedThere',
    'handledThere',
    'posted',
    'electronic',
    'petitions',
    'petitionsOnTime',
    'drawnOut',
    'proceduresOnline',
    'dossiers',
    'dossiersOnline',
    'overdue',
  ],
  'citizen-forms': ['form', 'day', 'clerk', 'index3', 'index4', 'index6', 'index7'],
  'portal-counts': [
    'period',
    'dossiers',
    'overdue',
    'disliked',
    'petitions',
    'petitionsOnTime',
    'petitionsSatisfied',
  ],
  'survey-forms': ['form', 'day', 'access', 'procedure', 'official', 'result', 'feedback'],
  'leave-days': ['clerk', 'firstDay', 'lastDay', 'morningOnly', 'afternoonOnly'],
} as const satisfies Record<StatementKind, readonly string[]>;
export type StatementField = (typeof STATEMENT_FIELDS)[StatementKind][number];

export const STATEMENT_FAULTS = [
  ...FILE_FAULTS,
  'json-broken',
  'field-unknown',
  'cells-too-many',
  'clerk-unknown',
  'clerk-ambiguous',
  'flag-unreadable',
  'cell-missing',
  'period-unreadable',
  'period-in-future',
  'day-unreadable',
  'day-in-future',
  'count-unreadable',
  'points-unreadable',
  'level-unreadable',
  'form-unreadable',
  'part-exceeds-whole',
  'half-told',
  'not-of-a-clerk',
  'nothing-told',
  'last-before-first',
  'half-day-of-many',
  'row-repeated',
] as const;
export type StatementFaultCode = (typeof STATEMENT_FAULTS)[number];

/** Where a file can't be taken and why; `other` is the line or the whole that it collides with. */
export type StatementFault = ListFault<StatementFaultCode>;
/** A fault with its sentence and remedy in the language asked for. */
export interface StatementFaultView extends StatementFault {
  readonly detail: string;
}

/** `POST /v1/statements/previews?unit&kind&file`: what an import would do; nothing is stored. */
export interface StatementPreview {
  readonly rowsRead: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The first ones; `faultCount` is of all. */
  readonly faults: readonly StatementFaultView[];
  readonly faultCount: number;
}

/** `POST /v1/statements/imports?unit&kind&file`: all rows or none; `refused` has changed nothing. */
export interface StatementImportView extends StatementPreview {
  readonly id: number;
  readonly unit: string;
  readonly kind: StatementKind;
  readonly file: string;
  readonly madeBy: string;
  readonly madeAt: number;
  readonly state: 'done' | 'refused';
}
/** `GET /v1/statements/imports?unit`, the newest first. */
export interface StatementImports {
  readonly imports: readonly StatementImportView[];
  readonly next: string | null;
}

export interface LeaveView {
  /** Names it in `DELETE /v1/statements?unit&kind=leave-days&key`. */
  readonly key: string;
  readonly clerk: string;
  readonly from: string;
  readonly to: string;
  readonly morningOnly: boolean;
  readonly afternoonOnly: boolean;
}

/** `GET /v1/statements?unit&from&to`: what is stored about these days, forms as their number alone. */
export interface StatementsView {
  readonly periods: readonly {
    readonly kind: StatementKind;
    readonly key: string;
    readonly period: string;
    readonly clerk: string | null;
    readonly values: Readonly<Record<string, number | boolean | null>>;
    readonly import: number;
  }[];
  /** Leave that touches these days, also planned leave. */
  readonly leave: readonly LeaveView[];
  readonly forms: readonly {
    readonly kind: StatementKind;
    readonly month: string;
    readonly forms: number;
  }[];
}

const count = z.int().min(0);
const faultViewSchema: z.ZodType<StatementFaultView> = z.strictObject({
  code: z.enum(STATEMENT_FAULTS),
  line: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  other: z.int().min(0).nullable(),
  detail: z.string(),
});
export const statementFaultSchema: z.ZodType<StatementFault> = z.strictObject({
  code: z.enum(STATEMENT_FAULTS),
  line: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  other: z.int().min(0).nullable(),
});
export const statementKindSchema: z.ZodType<StatementKind> = z.enum(STATEMENT_KINDS);

const outcome = {
  rowsRead: count,
  added: count,
  updated: count,
  unchanged: count,
  faults: z.array(faultViewSchema),
  faultCount: count,
};
export const statementPreviewSchema: z.ZodType<StatementPreview> = z.strictObject(outcome);
export const statementImportSchema: z.ZodType<StatementImportView> = z.strictObject({
  id: z.int(),
  unit: z.string(),
  kind: statementKindSchema,
  file: z.string(),
  madeBy: z.string(),
  madeAt: z.int(),
  state: z.enum(['done', 'refused']),
  ...outcome,
});
export const statementImportsSchema: z.ZodType<StatementImports> = z.strictObject({
  imports: z.array(statementImportSchema),
  next: z.string().nullable(),
});
export const statementsSchema: z.ZodType<StatementsView> = z.strictObject({
  periods: z.array(
    z.strictObject({
      kind: statementKindSchema,
      key: z.string(),
      period: z.string(),
      clerk: z.string().nullable(),
      values: z.record(z.string(), z.union([z.number(), z.boolean(), z.null()])),
      import: z.int(),
    }),
  ),
  leave: z.array(
    z.strictObject({
      key: z.string(),
      clerk: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      morningOnly: z.boolean(),
      afternoonOnly: z.boolean(),
    }),
  ),
  forms: z.array(z.strictObject({ kind: statementKindSchema, month: z.string(), forms: count })),
});
