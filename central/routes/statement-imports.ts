import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  STATEMENT_IMPORTS_PATH,
  STATEMENT_PREVIEWS_PATH,
  statementImportSchema,
  statementKindSchema,
  statementPreviewSchema,
} from '../../shared/contract/statements.ts';
import type { CentralParts } from '../parts.ts';
import { preferredLocale, sendProblem } from '../problem/send-problem.ts';
import { importInWords, inWords } from '../statements/fault-words.ts';
import { importStatements, previewStatements } from '../statements/import-statements.ts';
import type { App } from './app-type.ts';
import { FILE_BODY, fileOf, takeFiles } from './file-body.ts';
import { sessionOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const LARGEST_FILE_BYTES = 8_000_000;
const FAULTS_SHOWN = 50;
const unit = z.string().min(1).max(64);
const head = { tags: ['statements'], security: [{ session: [] }], ...FILE_BODY };
const PROBLEMS = problems(
  'invalid-parameter',
  'malformed-request',
  'signed-out',
  'role-missing',
  'cross-site',
  'not-found',
  'batch-too-large',
);

/** Files of statements: CSV, XLSX or JSON lines as the body. */
export function statementImportRoutes(app: App, parts: CentralParts): void {
  takeFiles(app, (scope) => {
    previewRoute(scope, parts);
    importRoute(scope, parts);
  });
}

function previewRoute(scope: App, parts: CentralParts): void {
  scope.post(
    STATEMENT_PREVIEWS_PATH,
    {
      bodyLimit: LARGEST_FILE_BYTES,
      schema: {
        summary: 'What importing a file of statements would do; nothing is stored',
        ...head,
        querystring: z.strictObject({ unit, kind: statementKindSchema }),
        response: { 200: statementPreviewSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const outlook = await previewStatements(parts, { ...request.query, bytes: fileOf(request) });
      reply.header('cache-control', 'no-store');
      if (outlook === null) return sendProblem(request, reply, { code: 'not-found' });
      const { rowsRead, added, updated, faults, faultCount } = outlook;
      return {
        rowsRead,
        added,
        updated,
        unchanged: faultCount > 0 ? 0 : rowsRead - added - updated,
        faults: inWords(faults.slice(0, FAULTS_SHOWN), localeOf(request)),
        faultCount,
      };
    },
  );
}

function importRoute(scope: App, parts: CentralParts): void {
  scope.post(
    STATEMENT_IMPORTS_PATH,
    {
      bodyLimit: LARGEST_FILE_BYTES,
      schema: {
        summary: 'Import a file of statements, all rows or none',
        ...head,
        querystring: z.strictObject({
          unit,
          kind: statementKindSchema,
          file: z.string().min(1).max(200),
        }),
        response: { 201: statementImportSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const by = sessionOf(request).name;
      const order = { ...request.query, by, bytes: fileOf(request) };
      const made = await importStatements(parts, order);
      reply.header('cache-control', 'no-store');
      if (made === null) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(201).send(importInWords(made, localeOf(request)));
    },
  );
}

function localeOf(request: FastifyRequest): 'vi' | 'en' {
  return preferredLocale(request.headers['accept-language']);
}
