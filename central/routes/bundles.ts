import { z } from 'zod';
import {
  BUNDLE_PART_BYTES,
  BUNDLE_UPLOADS_PATH,
  bundleUploadRequestSchema,
  bundleUploadSchema,
  bundleUploadsSchema,
  MOST_BUNDLE_PARTS,
  type BundleUploadView,
} from '../../shared/contract/bundles.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { faultInWords } from '../bundles/fault-words.ts';
import { importUpload, isComplete, takePart } from '../bundles/upload.ts';
import type { CentralParts } from '../parts.ts';
import { preferredLocale, sendProblem } from '../problem/send-problem.ts';
import {
  insertUpload,
  listUploads,
  readUpload,
  type StoredUpload,
} from '../store/bundle-uploads.ts';
import type { App } from './app-type.ts';
import { fileOf, takeFiles } from './file-body.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const head = { tags: ['kiosk'], security: [{ session: [] }] };
const unit = z.string().min(1).max(64);
const id = z.coerce.number().int().min(1).max(2_147_483_647);
const REFUSED = ['invalid-parameter', 'signed-out', 'role-missing', 'not-found'] as const;
const CHANGING = ['malformed-request', 'cross-site', 'unsupported-media', ...REFUSED] as const;
const MOST_SHOWN = 20;

/** Export files of kiosks, carried here by hand. */
export function bundleRoutes(app: App, parts: CentralParts): void {
  const view = viewer(parts);
  beginRoute(app, parts, view);
  lookRoutes(app, parts, view);
  takeFiles(app, (scope) => partRoute(scope, parts, view));
}

type Viewer = (upload: StoredUpload, languages: string | undefined) => BundleUploadView;

function viewer({ centreKey }: CentralParts): Viewer {
  return ({ touchedAt: _touchedAt, fault, receipt, ...upload }, languages) => {
    const locale: Locale = preferredLocale(languages);
    const file = { format: 'hailong-receipt/1', centreKey: centreKey.publicKey } as const;
    return {
      ...upload,
      fault: fault && faultInWords(fault, locale),
      receipt: receipt && { ...file, receipt },
    };
  };
}

function beginRoute(app: App, parts: CentralParts, view: Viewer): void {
  app.post(
    BUNDLE_UPLOADS_PATH,
    {
      schema: {
        summary: 'Begin to upload an export file of a kiosk',
        ...head,
        body: bundleUploadRequestSchema,
        response: { 201: bundleUploadSchema, ...problems(...CHANGING) },
      },
    },
    async (request, reply) => {
      const { db, now } = parts;
      const by = accountOf(request).name;
      const made = await insertUpload(db.write, { ...request.body, by, at: new Date(now()) });
      const upload = made === null ? null : await readUpload(db.write, request.body.unit, made);
      if (upload === null) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(201).send(view(upload, request.headers['accept-language']));
    },
  );
}

function lookRoutes(app: App, parts: CentralParts, view: Viewer): void {
  app.get(
    BUNDLE_UPLOADS_PATH,
    {
      schema: {
        summary: 'A unit’s uploads of export files, the newest first',
        ...head,
        querystring: z.strictObject({ unit }),
        response: { 200: bundleUploadsSchema, ...problems(...REFUSED) },
      },
    },
    async (request) => {
      const uploads = await listUploads(parts.db.read, request.query.unit, MOST_SHOWN);
      const languages = request.headers['accept-language'];
      return { uploads: uploads.map((upload) => view(upload, languages)) };
    },
  );

  app.get(
    `${BUNDLE_UPLOADS_PATH}/:id`,
    {
      schema: {
        summary: 'How far an upload and its import are',
        ...head,
        params: z.strictObject({ id }),
        querystring: z.strictObject({ unit }),
        response: { 200: bundleUploadSchema, ...problems(...REFUSED) },
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const upload = await readUpload(parts.db.write, query.unit, params.id);
      reply.header('cache-control', 'no-store');
      if (upload === null) return sendProblem(request, reply, { code: 'not-found' });
      if (isComplete(upload) && upload.state === 'importing') goOn(app, parts, upload);
      return view(upload, request.headers['accept-language']);
    },
  );
}

function partRoute(scope: App, parts: CentralParts, view: Viewer): void {
  scope.put(
    `${BUNDLE_UPLOADS_PATH}/:id/parts/:part`,
    {
      bodyLimit: BUNDLE_PART_BYTES,
      schema: {
        summary: 'The next part of an export file; with the last one the import begins',
        ...head,
        consumes: ['application/octet-stream'],
        body: z.string().meta({ format: 'binary' }),
        params: z.strictObject({
          id,
          part: z.coerce.number().int().min(0).max(MOST_BUNDLE_PARTS),
        }),
        querystring: z.strictObject({ unit }),
        response: { 200: bundleUploadSchema, ...problems(...CHANGING, 'batch-too-large') },
      },
    },
    async (request, reply) => {
      const place = { ...request.params, unit: request.query.unit };
      const taken = await takePart(parts, { ...place, content: fileOf(request) });
      if (!taken.ok) {
        const code = taken.reason === 'not-found' ? 'not-found' : 'invalid-parameter';
        return sendProblem(request, reply, { code });
      }
      if (isComplete(taken.upload)) goOn(scope, parts, taken.upload);
      return view(taken.upload, request.headers['accept-language']);
    },
  );
}

/** The import outlives the request; what it says stands in the upload's row. */
function goOn(app: App, parts: CentralParts, upload: StoredUpload): void {
  importUpload(parts, upload).catch((error: unknown) =>
    app.log.error({ err: error, upload: upload.id }, 'import of an export file'),
  );
}
