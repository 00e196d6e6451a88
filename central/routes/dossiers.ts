import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  DOSSIER_IMPORTS_PATH,
  DOSSIER_PREVIEWS_PATH,
  dossierImportSchema,
  dossierPreviewSchema,
} from '../../shared/contract/dossiers.ts';
import { importInWords, inWords } from '../dossiers/fault-words.ts';
import { startImport } from '../dossiers/import-dossiers.ts';
import { previewDossiers } from '../dossiers/preview-dossiers.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { preferredLocale, sendProblem } from '../problem/send-problem.ts';
import { readImport } from '../store/dossier-imports.ts';
import type { App } from './app-type.ts';
import { FILE_BODY, fileOf, takeFiles } from './file-body.ts';
import { problems } from './problem-responses.ts';
import { sessionOf } from './guard.ts';

const LARGEST_LIST_BYTES = 32_000_000;
const unit = z.string().min(1).max(64);
const mapping = z.string().min(1).max(100).optional();
const security = [{ session: [] }];
const UPLOAD_PROBLEMS = problems(
  'invalid-parameter',
  'malformed-request',
  'signed-out',
  'role-missing',
  'cross-site',
  'not-found',
  'batch-too-large',
);

const importQuerySchema = z
  .strictObject({
    unit,
    file: z.string().min(1).max(200),
    mapping,
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    error: '`from` and `to` come together',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'before `from`',
  });

/** Lists of the one-stop software: CSV, XLSX or JSON lines as the body. */
export function dossierRoutes(app: App, parts: CentralParts): void {
  takeFiles(app, (scope) => {
    previewRoute(scope, parts);
    importRoute(scope, parts);
  });
}

function previewRoute(scope: App, parts: CentralParts): void {
  scope.post(
    DOSSIER_PREVIEWS_PATH,
    {
      bodyLimit: LARGEST_LIST_BYTES,
      schema: {
        summary: 'What a list of dossiers would become; nothing is stored',
        tags: ['dossiers'],
        security,
        ...FILE_BODY,
        querystring: z.strictObject({ unit, mapping }),
        response: { 200: dossierPreviewSchema, ...UPLOAD_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const verdict = await previewDossiers(parts, {
        unit: query.unit,
        mapping: query.mapping ?? null,
        bytes: fileOf(request),
      });
      reply.header('cache-control', 'no-store');
      if (!verdict.ok) return sendProblem(request, reply, refusalOf(verdict.reason));
      const { preview } = verdict;
      return { ...preview, faults: inWords(preview.faults, localeOf(request)) };
    },
  );
}

function importRoute(scope: App, parts: CentralParts): void {
  const running = new Set<Promise<void>>();
  // An import that has begun is brought to its end before the connections go.
  scope.addHook('preClose', async () => void (await Promise.all(running)));
  scope.post(
    DOSSIER_IMPORTS_PATH,
    {
      bodyLimit: LARGEST_LIST_BYTES,
      schema: {
        summary: 'Import a list of dossiers, all rows or none',
        tags: ['dossiers'],
        security,
        ...FILE_BODY,
        querystring: importQuerySchema,
        response: { 202: dossierImportSchema, ...UPLOAD_PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit: unitId, file, mapping: name, from, to } = request.query;
      const started = await startImport(parts, {
        unit: unitId,
        file,
        bytes: fileOf(request),
        mapping: name ?? null,
        covers: from !== undefined && to !== undefined ? { from, to } : null,
        by: sessionOf(request).name,
      });
      if (!started.ok) return sendProblem(request, reply, refusalOf(started.reason));
      const job = await readImport(parts.db.write, unitId, started.id, parts.now());
      if (job === null) throw new Error('an import without its row');
      const work = started
        .run()
        .catch((error: unknown) => request.log.error({ err: error }, 'import failed'))
        .finally(() => running.delete(work));
      running.add(work);
      return reply.code(202).send(importInWords(job, localeOf(request)));
    },
  );
}

function refusalOf(reason: 'no-unit' | 'no-mapping'): Refusal {
  switch (reason) {
    case 'no-unit':
      return { code: 'not-found', fields: [{ field: 'unit', detail: 'no such unit' }] };
    case 'no-mapping':
      return {
        code: 'not-found',
        fields: [{ field: 'mapping', detail: 'the unit has no saved mapping of this name' }],
      };
  }
}

function localeOf(request: FastifyRequest): 'vi' | 'en' {
  return preferredLocale(request.headers['accept-language']);
}
