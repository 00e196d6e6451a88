import { z } from 'zod';
import { DEVICES_PATH, fleetSchema } from '../../shared/contract/fleet.ts';
import { deviceIdSchema } from '../../shared/log/entry.ts';
import { reaches } from '../accounts/scope.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { openAlarmCounts } from '../store/alarm-list.ts';
import { listDevices } from '../store/devices.ts';
import { revokeDevice } from '../store/revoke-device.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { scopeOf, sessionOf } from './guard.ts';

export function deviceRoutes(app: App, parts: CentralParts): void {
  const schema = { tags: ['fleet'], security: [{ session: [] }] };

  app.get(
    DEVICES_PATH,
    {
      schema: {
        ...schema,
        summary: 'The kiosks of one’s own units, and when each was last heard of',
        response: { 200: fleetSchema, ...problems('signed-out', 'role-missing') },
      },
    },
    async (request) => {
      const devices = await listDevices(parts.db.read);
      const alarms = await openAlarmCounts(parts.db.read, new Date(parts.now()));
      const scope = scopeOf(request);
      const own = devices.filter(({ unit }) => reaches(scope, unit));
      return {
        devices: own.map((device) => ({ ...device, alarms: alarms.get(device.device) ?? 0 })),
      };
    },
  );

  app.post(
    `${DEVICES_PATH}/:device/revoke`,
    {
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
      const found = await revokeDevice(
        parts.db.write,
        request.params.device,
        scopeOf(request),
        audit,
      );
      return found ? reply.code(204).send() : sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
