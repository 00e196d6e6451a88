import { z } from 'zod';
import {
  postedProceduresSchema,
  PROCEDURE_FILE_PATH,
  PROCEDURES_PATH,
  type PostedProcedure,
} from '../../shared/contract/procedures.ts';
import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import type { CentralParts } from '../parts.ts';
import { procedureFile } from '../procedures/procedure-file.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { readPosted } from '../store/procedures.ts';
import { hasUnit } from '../store/units.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { procedureImportRoutes } from './procedure-imports.ts';
import { sendFile } from './send-file.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const head = {
  tags: ['procedures'],
  security: [{ session: [] }],
  params: z.object({ unit: z.string().min(1).max(64) }),
};
const PROBLEMS = problems('signed-out', 'role-missing', 'password-change-needed', 'not-found');

/** The list of procedures that a unit posts, and files that take its place. */
export function procedureRoutes(app: App, parts: CentralParts): void {
  app.get(
    PROCEDURES_PATH,
    {
      schema: {
        ...head,
        summary: 'The procedures that a unit posts today, in its order',
        response: { 200: postedProceduresSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit } = request.params;
      if (!(await hasUnit(parts.db.read, unit)))
        return sendProblem(request, reply, { code: 'not-found' });
      return { procedures: (await readPosted(parts.db.read, unit)).map(listed) };
    },
  );
  fileRoute(app, parts);
  procedureImportRoutes(app, parts);
}

function fileRoute(app: App, parts: CentralParts): void {
  app.get(
    PROCEDURE_FILE_PATH,
    {
      schema: {
        ...head,
        summary: 'The list as an .xlsx, with the columns that an import takes',
        response: { 200: z.string().meta({ format: 'binary' }), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { unit } = request.params;
      if (!(await hasUnit(parts.db.read, unit)))
        return sendProblem(request, reply, { code: 'not-found' });
      const bytes = await procedureFile(await readPosted(parts.db.read, unit));
      return await sendFile(reply, bytes, TYPE, 'procedures.xlsx');
    },
  );
}

function listed({ papers = [], steps = [], ...procedure }: Procedure): PostedProcedure {
  return { ...procedure, paperCount: papers.length, stepCount: steps.length };
}
