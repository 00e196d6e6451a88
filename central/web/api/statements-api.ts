import { z } from 'zod';
import {
  SPECIAL_DAYS_PATH,
  specialDaysSchema,
  type SpecialDaysRequest,
  type SpecialDaysView,
} from '../../../shared/contract/special-days.ts';
import {
  STATEMENT_IMPORTS_PATH,
  STATEMENT_PREVIEWS_PATH,
  STATEMENTS_PATH,
  statementImportSchema,
  statementImportsSchema,
  statementPreviewSchema,
  statementsSchema,
  type StatementImports,
  type StatementImportView,
  type StatementKind,
  type StatementPreview,
  type StatementsView,
} from '../../../shared/contract/statements.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import type { Days } from './evaluations-api.ts';
import { withQuery } from './path.ts';

export interface StatementUpload {
  readonly unit: string;
  readonly kind: StatementKind;
  readonly file: File;
}

/** What an office states about itself, and the calendar of all offices. */
export interface StatementsApi {
  statements(unit: string, days: Days): Promise<Answer<StatementsView>>;
  previewStatements(upload: StatementUpload): Promise<Answer<StatementPreview>>;
  importStatements(upload: StatementUpload): Promise<Answer<StatementImportView>>;
  statementImports(unit: string, cursor: string | null): Promise<Answer<StatementImports>>;
  removeStatement(unit: string, kind: StatementKind, key: string): Promise<Answer<null>>;
  specialDays(days: Days): Promise<Answer<SpecialDaysView>>;
  setSpecialDays(request: SpecialDaysRequest): Promise<Answer<SpecialDaysView>>;
}

export function createStatementsApi(origin: string): StatementsApi {
  return {
    statements: (unit, { from, to }) =>
      ask(origin, 'GET', withQuery(STATEMENTS_PATH, { unit, from, to }), statementsSchema),
    previewStatements: ({ unit, kind, file }) =>
      ask(
        origin,
        'POST',
        withQuery(STATEMENT_PREVIEWS_PATH, { unit, kind }),
        statementPreviewSchema,
        file,
      ),
    importStatements: ({ unit, kind, file }) =>
      ask(
        origin,
        'POST',
        withQuery(STATEMENT_IMPORTS_PATH, { unit, kind, file: file.name }),
        statementImportSchema,
        file,
      ),
    statementImports: (unit, cursor) =>
      ask(
        origin,
        'GET',
        withQuery(STATEMENT_IMPORTS_PATH, { unit, cursor }),
        statementImportsSchema,
      ),
    removeStatement: (unit, kind, key) =>
      ask(origin, 'DELETE', withQuery(STATEMENTS_PATH, { unit, kind, key }), z.null()),
    specialDays: ({ from, to }) =>
      ask(origin, 'GET', withQuery(SPECIAL_DAYS_PATH, { from, to }), specialDaysSchema),
    setSpecialDays: (request) => ask(origin, 'PUT', SPECIAL_DAYS_PATH, specialDaysSchema, request),
  };
}
