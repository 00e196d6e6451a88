import {
  ENROLMENT_CODES_PATH,
  enrolmentCodeRequestSchema,
  enrolmentCodeViewSchema,
} from '../../shared/contract/fleet.ts';
import { createEnrolmentCode } from '../devices/enrolment-code.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { sessionOf } from './guard.ts';

export function enrolmentCodeRoutes(app: App, parts: CentralParts): void {
  app.post(
    ENROLMENT_CODES_PATH,
    {
      schema: {
        summary: 'Make a one-time code for a kiosk at a counter',
        tags: ['fleet'],
        security: [{ session: [] }],
        body: enrolmentCodeRequestSchema,
        response: {
          201: enrolmentCodeViewSchema,
          ...problems(
            'malformed-request',
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
      const code = await createEnrolmentCode(parts, request.body, sessionOf(request).name);
      if (code === null) return sendProblem(request, reply, { code: 'not-found' });
      return reply.code(201).header('cache-control', 'no-store').send(code);
    },
  );
}
