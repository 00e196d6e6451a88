import { z } from 'zod';
import { signedConfigSchema } from '../../shared/contract/kiosk-config.ts';
import { PATHS } from '../../shared/contract/wire.ts';
import { configForDevice } from '../devices/config-for-device.ts';
import type { VersionForDevice } from '../devices/version-for-device.ts';
import type { CentralParts } from '../parts.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { deviceOf, requireDevice } from './require-device.ts';

export function kioskConfigRoutes(
  app: App,
  parts: CentralParts,
  versionFor: VersionForDevice,
): void {
  app.get(
    PATHS.config,
    {
      onRequest: requireDevice(parts.db),
      schema: {
        summary: 'Everything that a kiosk needs, signed; the ETag is its version',
        tags: ['kiosk'],
        security: [{ device: [] }],
        headers: z.object({ 'if-none-match': z.string().optional() }),
        response: {
          200: signedConfigSchema,
          304: z.undefined().describe('The kiosk has this version'),
          ...problems('credential-unknown', 'device-revoked'),
        },
      },
    },
    async (request, reply) => {
      const device = deviceOf(request);
      reply.header('cache-control', 'private, no-cache');
      const held = request.headers['if-none-match'];
      const version = held === undefined ? null : await versionFor(device);
      if (version !== null && tagsIn(held ?? '').includes(version))
        return reply.header('etag', `"${version}"`).code(304).send();
      const signed = await configForDevice(parts, device);
      reply.header('etag', `"${signed.config.version}"`);
      return signed;
    },
  );
}

/** RFC 9110 §13.1.2: a list of quoted tags, weak ones included (compression makes ours weak). */
function tagsIn(header: string): readonly string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^(?:W\/)?"(.*)"$/, '$1'));
}
