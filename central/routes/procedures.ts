import { z } from 'zod';
import {
  postedProceduresSchema,
  PROCEDURES_PATH,
  type PostedProcedure,
} from '../../shared/contract/procedures.ts';
import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { readPosted } from '../store/procedures.ts';
import { hasUnit } from '../store/units.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { procedureImportRoutes } from './procedure-imports.ts';

/** The list of procedures that a unit posts, and files that take its place. */
export function procedureRoutes(app: App, parts: CentralParts): void {
  app.get(
    PROCEDURES_PATH,
    {
      schema: {
        tags: ['procedures'],
        security: [{ session: [] }],
        summary: 'The procedures that a unit posts today, in its order',
        params: z.object({ unit: z.string().min(1).max(64) }),
        response: {
          200: postedProceduresSchema,
          ...problems('signed-out', 'role-missing', 'password-change-needed', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { unit } = request.params;
      if (!(await hasUnit(parts.db.read, unit)))
        return sendProblem(request, reply, { code: 'not-found' });
      return { procedures: (await readPosted(parts.db.read, unit)).map(listed) };
    },
  );
  procedureImportRoutes(app, parts);
}

function listed({ papers = [], steps = [], ...procedure }: Procedure): PostedProcedure {
  return { ...procedure, paperCount: papers.length, stepCount: steps.length };
}
