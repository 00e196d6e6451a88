import { z } from 'zod';
import {
  DOSSIER_IMPORTS_PATH,
  dossierImportSchema,
  dossierImportsSchema,
} from '../../shared/contract/dossiers.ts';
import { importInWords } from '../dossiers/fault-words.ts';
import type { CentralParts } from '../parts.ts';
import { preferredLocale, sendProblem } from '../problem/send-problem.ts';
import { listImports, readImport } from '../store/dossier-imports.ts';
import type { App } from './app-type.ts';
import { cursorSchema, limitSchema, pageOf } from './page.ts';
import { problems } from './problem-responses.ts';

const unit = z.string().min(1).max(64);
const id = z.coerce.number().int().min(1).max(2_147_483_647);
const security = [{ session: [] }];

export function dossierImportRoutes(app: App, parts: CentralParts): void {
  app.get(
    `${DOSSIER_IMPORTS_PATH}/:id`,
    {
      schema: {
        summary: 'How far an import of dossiers is, or what is wrong with the list',
        tags: ['dossiers'],
        security,
        params: z.strictObject({ id }),
        querystring: z.strictObject({ unit }),
        response: {
          200: dossierImportSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const job = await readImport(parts.db.read, query.unit, params.id, parts.now());
      reply.header('cache-control', 'no-store');
      if (job === null) return sendProblem(request, reply, { code: 'not-found' });
      return importInWords(job, preferredLocale(request.headers['accept-language']));
    },
  );

  app.get(
    DOSSIER_IMPORTS_PATH,
    {
      schema: {
        summary: 'A unit’s imports of dossiers, the newest first',
        tags: ['dossiers'],
        security,
        querystring: z.strictObject({ unit, limit: limitSchema, cursor: cursorSchema }),
        response: {
          200: dossierImportsSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing'),
        },
      },
    },
    async (request) => {
      const { unit: unitId, limit, cursor } = request.query;
      const before = cursor === undefined ? null : Number(cursor) || 0;
      const page = { before, limit: limit + 1, now: parts.now() };
      const stored = await listImports(parts.db.read, unitId, page);
      const locale = preferredLocale(request.headers['accept-language']);
      const { rows, next } = pageOf(stored, limit, ({ id }) => String(id));
      return { imports: rows.map((job) => importInWords(job, locale)), next };
    },
  );
}
