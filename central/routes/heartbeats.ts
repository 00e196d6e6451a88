import {
  heartbeatRequestSchema,
  heartbeatResponseSchema,
  PATHS,
} from '../../shared/contract/wire.ts';
import { noteBeat } from '../alarms/note-beat.ts';
import type { VersionForDevice } from '../devices/version-for-device.ts';
import type { CentralParts } from '../parts.ts';
import { notePresence } from '../store/clerk-presence.ts';
import { seeDevice } from '../store/devices.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { deviceOf, requireDevice } from './require-device.ts';

export function heartbeatRoutes(app: App, parts: CentralParts, versionFor: VersionForDevice): void {
  app.post(
    PATHS.heartbeats,
    {
      onRequest: requireDevice(parts.db),
      schema: {
        summary:
          'Say that the kiosk is alive; learn the time, the config’s version and what arrived',
        tags: ['kiosk'],
        security: [{ device: [] }],
        body: heartbeatRequestSchema,
        response: {
          200: heartbeatResponseSchema,
          ...problems(
            'malformed-request',
            'credential-unknown',
            'device-revoked',
            'unsupported-media',
          ),
        },
      },
    },
    async (request) => {
      const device = deviceOf(request);
      const centreTime = parts.now();
      const { app: version, host } = request.body;
      const sighting = { at: new Date(centreTime), app: version, host };
      const receivedThrough = await seeDevice(parts.db.write, device, sighting);
      await noteBeat(parts, device, request.body);
      const { clerk, clerkForMs } = request.body;
      const presence = clerk === null ? null : { clerk, forMs: clerkForMs ?? 0 };
      const elsewhere = await notePresence(parts.db.write, device, presence, sighting.at);
      return {
        centreTime,
        configVersion: await versionFor(device),
        receivedThrough,
        ...(elsewhere ? { clerkElsewhere: true as const } : {}),
      };
    },
  );
}
