import { z } from 'zod';
import { DEVICES_PATH, fleetSchema } from '../../shared/contract/fleet.ts';
import { deviceIdSchema } from '../../shared/log/entry.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { listDevices } from '../store/devices.ts';
import { revokeDevice } from '../store/revoke-device.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { requireRole, sessionOf } from './require-role.ts';

export function deviceRoutes(app: App, parts: CentralParts, publicUrl: string | null): void {
  const itStaff = requireRole(parts, ['it'], publicUrl);
  const schema = { tags: ['fleet'], security: [{ session: [] }] };

  app.get(
    DEVICES_PATH,
    {
      onRequest: itStaff,
      schema: {
        ...schema,
        summary: 'Every kiosk, and when it was last heard of',
        response: { 200: fleetSchema, ...problems('signed-out', 'role-missing') },
      },
    },
    async () => ({ devices: await listDevices(parts.db.read) }),
  );

  app.post(
    `${DEVICES_PATH}/:device/revoke`,
    {
      onRequest: itStaff,
      schema: {
        ...schema,
        summary: 'Take a kiosk’s right to send; what it sent stays',
        params: z.strictObject({ device: deviceIdSchema }),
        response: {
          204: z.undefined().describe('Revoked'),
          ...problems('invalid-parameter', 'signed-out', 'role-missing', 'cross-site', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const audit = { by: sessionOf(request).name, at: new Date(parts.now()) };
      const found = await revokeDevice(parts.db.write, request.params.device, audit);
      return found ? reply.code(204).send() : sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
