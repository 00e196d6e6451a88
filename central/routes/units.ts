import { UNITS_PATH, unitListSchema } from '../../shared/contract/fleet.ts';
import { ROLES } from '../../shared/contract/session.ts';
import type { CentralParts } from '../parts.ts';
import { listUnits } from '../store/units.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { requireRole } from './require-role.ts';

export function unitRoutes(app: App, parts: CentralParts, publicUrl: string | null): void {
  app.get(
    UNITS_PATH,
    {
      onRequest: requireRole(parts, ROLES, publicUrl),
      schema: {
        summary: 'The units that there are',
        tags: ['fleet'],
        security: [{ session: [] }],
        response: { 200: unitListSchema, ...problems('signed-out') },
      },
    },
    async () => ({ units: await listUnits(parts.db.read) }),
  );
}
