import { z } from 'zod';
import {
  DOSSIER_MAPPINGS_PATH,
  dossierMappingSchema,
  dossierMappingsSchema,
  namedDossierMappingSchema,
} from '../../shared/contract/dossiers.ts';
import { saveDossierMapping } from '../dossiers/save-mapping.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { listMappings } from '../store/dossier-mappings.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { sessionOf } from './guard.ts';

const unitQuery = z.strictObject({ unit: z.string().min(1).max(64) });

export function dossierMappingRoutes(app: App, parts: CentralParts): void {
  app.get(
    DOSSIER_MAPPINGS_PATH,
    {
      schema: {
        summary: 'How a unit’s lists of dossiers are read',
        tags: ['dossiers'],
        security: [{ session: [] }],
        querystring: unitQuery,
        response: {
          200: dossierMappingsSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing'),
        },
      },
    },
    async (request) => ({ mappings: await listMappings(parts.db.read, request.query.unit) }),
  );

  app.put(
    `${DOSSIER_MAPPINGS_PATH}/:name`,
    {
      schema: {
        summary: 'Save how a unit’s lists of dossiers are read',
        tags: ['dossiers'],
        security: [{ session: [] }],
        params: z.strictObject({ name: z.string().trim().min(1).max(100) }),
        querystring: unitQuery,
        body: dossierMappingSchema,
        response: {
          200: namedDossierMappingSchema,
          ...problems(
            'malformed-request',
            'invalid-parameter',
            'signed-out',
            'role-missing',
            'cross-site',
            'not-found',
            'unsupported-media',
          ),
        },
      },
    },
    async (request, reply) => {
      const mapping = { name: request.params.name, ...request.body };
      const { name: by } = sessionOf(request);
      const verdict = await saveDossierMapping(parts, request.query.unit, mapping, by);
      return verdict.ok ? mapping : sendProblem(request, reply, verdict.refusal);
    },
  );
}
