import { z } from 'zod';
import {
  reportFormatSchema,
  reportPageSchema,
  reportRequestSchema,
  reportRowPageSchema,
  REPORTS_PATH,
  reportViewSchema,
} from '../../shared/contract/reports.ts';
import { reaches } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { createReport, openReport, type OpenedReport } from '../reports/create-report.ts';
import { fileNameOf } from '../reports/file-name.ts';
import { pageOfReports, pageOfRows } from '../reports/list-reports.ts';
import { MEDIA_TYPES } from '../reports/render/render.ts';
import { rowsCsv } from '../reports/render/rows-csv.ts';
import { renderApart } from '../workers/heavy.ts';
import type { App } from './app-type.ts';
import { scopeOf, sessionOf } from './guard.ts';
import { cursorOf, cursorSchema, limitSchema } from './page.ts';
import { problems } from './problem-responses.ts';
import { sendFile } from './send-file.ts';
import type { FastifyRequest } from 'fastify';

const head = { tags: ['reports'], security: [{ session: [] }] };
const paramsSchema = z.strictObject({ id: z.uuid() });
const fileSchema = z.strictObject({ id: z.uuid(), format: reportFormatSchema });
const numberCursor = cursorSchema.refine((text) => text === undefined || /^\d{1,12}$/.test(text));
const PROBLEMS = problems('invalid-parameter', 'signed-out', 'role-missing', 'not-found');
const listSchema = z.strictObject({
  unit: z.string().min(1).max(64).optional(),
  limit: limitSchema,
  cursor: numberCursor,
});
const rowsSchema = z.strictObject({
  format: z.enum(['json', 'csv']).default('json'),
  limit: limitSchema,
  cursor: numberCursor,
});

export function reportRoutes(app: App, parts: CentralParts): void {
  listRoutes(app, parts);
  fileRoutes(app, parts);
}

function listRoutes(app: App, parts: CentralParts): void {
  app.post(
    REPORTS_PATH,
    {
      schema: {
        summary: 'Make a report from the data as they are now',
        ...head,
        body: reportRequestSchema,
        response: {
          201: reportViewSchema,
          ...problems('malformed-request', 'signed-out', 'role-missing', 'cross-site', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { name } = sessionOf(request);
      const made = await createReport(parts, request.body, scopeOf(request), name);
      if (made === null) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(201).header('cache-control', 'no-store').send(made);
    },
  );

  app.get(
    REPORTS_PATH,
    {
      schema: {
        summary: 'Reports, latest first',
        ...head,
        querystring: listSchema,
        response: { 200: reportPageSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit = null, cursor = null, limit } = request.query;
      const page = await pageOfReports(parts, { unit, cursor, limit }, scopeOf(request));
      reply.header('cache-control', 'no-store');
      return { ...page, next: page.next === null ? null : cursorOf(page.next) };
    },
  );

  app.get(
    `${REPORTS_PATH}/:id`,
    {
      schema: {
        summary: 'One report: what it is of, its rule sets and the hash of its data',
        ...head,
        params: paramsSchema,
        response: { 200: reportViewSchema, ...PROBLEMS },
      },
    },
    async (request) => (await reportFor(parts, request, request.params.id)).view,
  );
}

function fileRoutes(app: App, parts: CentralParts): void {
  app.get(
    `${REPORTS_PATH}/:id/files/:format`,
    {
      schema: {
        summary: 'A report as PDF, XLSX, CSV or JSON; the same bytes every time',
        ...head,
        params: fileSchema,
        response: { 200: z.string().meta({ format: 'binary' }), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { id, format } = request.params;
      const { view, snapshot } = await reportFor(parts, request, id);
      const bytes = await renderApart(snapshot, format);
      return await sendFile(reply, bytes, MEDIA_TYPES[format], fileNameOf(view, format));
    },
  );

  app.get(
    `${REPORTS_PATH}/:id/rows`,
    {
      schema: {
        summary: 'The data under a report by pages, as JSON or CSV',
        ...head,
        params: paramsSchema,
        querystring: rowsSchema,
        response: { 200: reportRowPageSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { cursor = null, limit, format } = request.query;
      const { view, snapshot } = await reportFor(parts, request, request.params.id);
      const page = pageOfRows(snapshot, { cursor, limit });
      const next = page.next === null ? null : cursorOf(page.next);
      reply.header('cache-control', 'no-store');
      if (format === 'json') return { ...page, next };
      if (next !== null) reply.header('x-next-cursor', next);
      return await sendFile(reply, rowsCsv(page.rows), MEDIA_TYPES.csv, fileNameOf(view, 'csv'));
    },
  );

  app.get(
    `${REPORTS_PATH}/:id/snapshot`,
    {
      schema: {
        summary: 'The raw data that a report was made from, to check its hash and figures',
        ...head,
        params: paramsSchema,
        response: { 200: z.string().meta({ format: 'binary' }), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { view, text } = await reportFor(parts, request, request.params.id);
      const bytes = Buffer.from(text, 'utf8');
      return await sendFile(reply, bytes, MEDIA_TYPES.json, fileNameOf(view, 'json'));
    },
  );
}

/** A report that speaks of a unit beyond the caller's reach is as good as none. */
async function reportFor(
  parts: CentralParts,
  request: FastifyRequest,
  id: string,
): Promise<OpenedReport> {
  const report = await openReport(parts, id);
  const scope = scopeOf(request);
  if (report === null || !report.units.every((unit) => reaches(scope, unit)))
    throw new ProblemError({ code: 'not-found' });
  return report;
}
