import { UNITS_PATH, unitListSchema } from '../../shared/contract/fleet.ts';
import { reaches } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { listUnits } from '../store/units.ts';
import type { App } from './app-type.ts';
import { scopeOf } from './guard.ts';
import { problems } from './problem-responses.ts';

export function unitRoutes(app: App, parts: CentralParts): void {
  app.get(
    UNITS_PATH,
    {
      schema: {
        summary: 'The units that one may look at',
        tags: ['fleet'],
        security: [{ session: [] }],
        response: {
          200: unitListSchema,
          ...problems('signed-out', 'role-missing', 'password-change-needed'),
        },
      },
    },
    async (request) => {
      const units = await listUnits(parts.db.read);
      const scope = scopeOf(request);
      return { units: units.filter(({ id }) => reaches(scope, id)) };
    },
  );
}
