import { z } from 'zod';
import { continuationRequestSchema, DEVICES_PATH } from '../../shared/contract/fleet.ts';
import { deviceIdSchema } from '../../shared/log/entry.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { allowContinuing } from '../store/allow-continuing.ts';
import type { App } from './app-type.ts';
import { scopeOf, sessionOf } from './guard.ts';
import { problems } from './problem-responses.ts';

export function continuationRoutes(app: App, parts: CentralParts): void {
  app.post(
    `${DEVICES_PATH}/:device/continuation`,
    {
      schema: {
        tags: ['fleet'],
        security: [{ session: [] }],
        summary: 'Let a kiosk whose copies tell different stories go on from what the centre holds',
        params: z.strictObject({ device: deviceIdSchema }),
        body: continuationRequestSchema,
        response: {
          204: z.undefined().describe('It may go on, once'),
          ...problems(
            'malformed-request',
            'invalid-parameter',
            'signed-out',
            'role-missing',
            'cross-site',
            'not-found',
            'already-decided',
            'unsupported-media',
          ),
        },
      },
    },
    async (request, reply) => {
      const { device } = request.params;
      const { reason } = request.body;
      const order = { by: sessionOf(request).name, at: new Date(parts.now()), reason };
      const allowed = await allowContinuing(parts.db.write, device, scopeOf(request), order);
      switch (allowed) {
        case 'allowed':
          return reply.code(204).send();
        case 'not-found':
          return sendProblem(request, reply, { code: 'not-found' });
        case 'not-standing':
          return sendProblem(request, reply, { code: 'already-decided' });
      }
    },
  );
}
