import { z } from 'zod';
import {
  STATEMENT_IMPORTS_PATH,
  STATEMENT_TEMPLATES_PATH,
  STATEMENTS_PATH,
  statementImportsSchema,
  statementKindSchema,
  statementsSchema,
} from '../../shared/contract/statements.ts';
import { localeSchema } from '../../shared/domain/local-text.ts';
import type { CentralParts } from '../parts.ts';
import { preferredLocale, sendProblem } from '../problem/send-problem.ts';
import { importInWords } from '../statements/fault-words.ts';
import { statementTemplate } from '../statements/template.ts';
import { listStatementImports } from '../store/statement-imports.ts';
import { leaveView } from '../statements/leave.ts';
import { countForms, readLeave, readStatements, removeStatement } from '../store/statements.ts';
import type { App } from './app-type.ts';
import { sessionOf } from './guard.ts';
import { cursorSchema, limitSchema, pageOf } from './page.ts';
import { problems } from './problem-responses.ts';
import { sendFile } from './send-file.ts';

const unit = z.string().min(1).max(64);
const head = { tags: ['statements'], security: [{ session: [] }] };
const PROBLEMS = problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found');

export function statementRoutes(app: App, parts: CentralParts): void {
  importListRoute(app, parts);
  templateRoute(app);
  removeRoute(app, parts);
  app.get(
    STATEMENTS_PATH,
    {
      schema: {
        summary: 'What a unit has stated about these days; forms as their number alone',
        ...head,
        querystring: z.strictObject({ unit, from: z.iso.date(), to: z.iso.date() }),
        response: { 200: statementsSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit: unitId, ...days } = request.query;
      const kinds = ['agency-facts', 'portal-counts'] as const;
      const stated = await readStatements(parts.db.read, [unitId], kinds, days);
      const leave = await readLeave(parts.db.read, unitId, days);
      const forms = await countForms(parts.db.read, unitId, days);
      reply.header('cache-control', 'no-store');
      const periods = stated.map(({ kind, key, clerk, values, importId }) => {
        const period = key.split('/')[0] ?? key;
        return { kind, key, period, clerk, values: { ...values }, import: importId };
      });
      return { periods, leave: leave.map(leaveView), forms };
    },
  );
}

function importListRoute(app: App, parts: CentralParts): void {
  app.get(
    STATEMENT_IMPORTS_PATH,
    {
      schema: {
        summary: 'A unit’s imports of statements, the newest first',
        ...head,
        querystring: z.strictObject({ unit, limit: limitSchema, cursor: cursorSchema }),
        response: { 200: statementImportsSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit: unitId, limit, cursor } = request.query;
      const before = cursor === undefined ? null : Number(cursor) || 0;
      const page = { before, limit: limit + 1 };
      const stored = await listStatementImports(parts.db.read, unitId, page);
      const locale = preferredLocale(request.headers['accept-language']);
      const { rows, next } = pageOf(stored, limit, ({ id }) => String(id));
      reply.header('cache-control', 'no-store');
      return { imports: rows.map((made) => importInWords(made, locale)), next };
    },
  );
}

function templateRoute(app: App): void {
  app.get(
    `${STATEMENT_TEMPLATES_PATH}/:kind`,
    {
      schema: {
        summary: 'An empty CSV file with the columns of a kind of statement',
        ...head,
        params: z.strictObject({ kind: statementKindSchema }),
        querystring: z.strictObject({ locale: localeSchema.default('vi') }),
        response: { 200: z.string().meta({ format: 'binary' }), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { kind } = request.params;
      const bytes = statementTemplate(kind, request.query.locale);
      return await sendFile(reply, bytes, 'text/csv; charset=utf-8', `${kind}.csv`);
    },
  );
}

function removeRoute(app: App, parts: CentralParts): void {
  app.delete(
    STATEMENTS_PATH,
    {
      schema: {
        summary: 'Take one statement back, leave that was not taken for example',
        ...head,
        querystring: z.strictObject({
          unit,
          kind: statementKindSchema,
          key: z.string().min(1).max(200),
        }),
        response: {
          204: z.undefined().describe('Removed'),
          ...problems('invalid-parameter', 'signed-out', 'role-missing', 'cross-site', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const audit = { by: sessionOf(request).name, at: new Date(parts.now()) };
      const removed = await removeStatement(parts.db.write, request.query, audit);
      if (!removed) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(204).send();
    },
  );
}
