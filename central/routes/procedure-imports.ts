import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  PROCEDURE_IMPORTS_PATH,
  PROCEDURE_PREVIEWS_PATH,
  proceduresImportSchema,
  proceduresPreviewSchema,
  type ProcedureFault,
  type ProcedureFaultView,
} from '../../shared/contract/procedures.ts';
import { faultsInWords } from '../i18n/procedure-fault-words.ts';
import type { CentralParts } from '../parts.ts';
import { importProcedures, previewProcedures } from '../procedures/import-procedures.ts';
import { preferredLocale, sendProblem } from '../problem/send-problem.ts';
import { hasUnit } from '../store/units.ts';
import type { App } from './app-type.ts';
import { FILE_BODY, fileOf, takeFiles } from './file-body.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const LARGEST_FILE_BYTES = 8_000_000;
const FAULTS_SHOWN = 200;
const params = z.object({ unit: z.string().min(1).max(64) });
const head = { tags: ['procedures'], security: [{ session: [] }], ...FILE_BODY, params };
const PROBLEMS = problems(
  'invalid-parameter',
  'malformed-request',
  'signed-out',
  'role-missing',
  'password-change-needed',
  'cross-site',
  'not-found',
  'batch-too-large',
);

/** Lists of procedures: CSV or XLSX as the body. */
export function procedureImportRoutes(app: App, parts: CentralParts): void {
  takeFiles(app, (scope) => {
    previewRoute(scope, parts);
    importRoute(scope, parts);
  });
}

function previewRoute(scope: App, parts: CentralParts): void {
  scope.post(
    PROCEDURE_PREVIEWS_PATH,
    {
      bodyLimit: LARGEST_FILE_BYTES,
      schema: {
        ...head,
        summary: 'What becomes of the list when the file takes its place; nothing is stored',
        response: { 200: proceduresPreviewSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit } = request.params;
      if (!(await hasUnit(parts.db.read, unit)))
        return sendProblem(request, reply, { code: 'not-found' });
      const outlook = await previewProcedures(parts, unit, fileOf(request));
      reply.header('cache-control', 'no-store');
      if (outlook.ok)
        return { rows: outlook.rows, ...outlook.difference, faults: [], faultCount: 0 };
      const nothing = { rows: 0, added: [], changed: [], unchanged: 0, leftOut: [] };
      return { ...nothing, ...told(outlook.faults, request) };
    },
  );
}

function importRoute(scope: App, parts: CentralParts): void {
  scope.post(
    PROCEDURE_IMPORTS_PATH,
    {
      bodyLimit: LARGEST_FILE_BYTES,
      schema: {
        ...head,
        summary: 'The file’s list takes the place of the posted one, as a whole or not at all',
        querystring: z.strictObject({ file: z.string().min(1).max(200) }),
        response: { 201: proceduresImportSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit } = request.params;
      if (!(await hasUnit(parts.db.read, unit)))
        return sendProblem(request, reply, { code: 'not-found' });
      const by = accountOf(request).name;
      const order = { unit, file: request.query.file, bytes: fileOf(request), by };
      const made = await importProcedures(parts, order);
      reply.code(201).header('cache-control', 'no-store');
      if (made.ok) {
        const { rows, changes } = made;
        return { state: 'done' as const, rows, ...changes, faults: [], faultCount: 0 };
      }
      const nothing = { rows: 0, added: 0, changed: 0, unchanged: 0, leftOut: 0 };
      return { state: 'refused' as const, ...nothing, ...told(made.faults, request) };
    },
  );
}

function told(
  faults: readonly ProcedureFault[],
  { headers }: FastifyRequest,
): { readonly faults: readonly ProcedureFaultView[]; readonly faultCount: number } {
  const locale = preferredLocale(headers['accept-language']);
  return {
    faults: faultsInWords(faults.slice(0, FAULTS_SHOWN), locale),
    faultCount: faults.length,
  };
}
