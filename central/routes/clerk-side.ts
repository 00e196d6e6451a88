import { z } from 'zod';
import {
  CLERK_FIGURES_PATH,
  CLERK_PINS_PATH,
  pinChangeRequestSchema,
  pinChangeResponseSchema,
} from '../../shared/contract/clerk-wire.ts';
import { ownFiguresSchema } from '../../shared/contract/own.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import { changeClerkPin, openPinChange } from '../accounts/change-clerk-pin.ts';
import { tryLimit } from '../limits/try-limit.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { ownFigures } from '../rights/own-figures.ts';
import { readClerkPin } from '../store/clerk-pins.ts';
import { readOwnWeeks } from '../store/own-weeks.ts';
import { readScales } from '../store/scales.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { deviceOf, requireDevice } from './require-device.ts';

/** Wrong old PINs a minute, of all kiosks together: a kiosk has checked it, so they hardly occur. */
const MOST_WRONG = 30;
const WINDOW_MS = 60_000;
const KIOSK = ['credential-unknown', 'device-revoked'] as const;

/** What a clerk does at a kiosk that only the centre can answer. The kiosk has checked the PIN. */
export function clerkSideRoutes(app: App, parts: CentralParts): void {
  const schema = { tags: ['kiosk'], security: [{ device: [] }] };
  const tries = tryLimit(MOST_WRONG, WINDOW_MS);

  app.post(
    CLERK_PINS_PATH,
    {
      onRequest: requireDevice(parts.db),
      schema: {
        ...schema,
        summary: 'Change a clerk’s PIN by the old one; kiosks of the office take it over',
        body: pinChangeRequestSchema,
        response: {
          200: pinChangeResponseSchema,
          ...problems('malformed-request', ...KIOSK, 'unsupported-media', 'too-many-tries'),
        },
      },
    },
    async (request, reply) => {
      const retryAfterSeconds = tries.waitSeconds(parts.now());
      if (retryAfterSeconds > 0)
        return sendProblem(request, reply, { code: 'too-many-tries', retryAfterSeconds });
      const takeBack = tries.record(parts.now());
      const change = await openPinChange(parts, request.body.sealed);
      if (change === null)
        return sendProblem(request, reply, {
          code: 'malformed-request',
          fields: [{ field: '/sealed', detail: 'not sealed for this centre' }],
        });
      const changed = await changeClerkPin(parts, deviceOf(request), change);
      if (changed) takeBack();
      return { changed };
    },
  );

  app.get(
    CLERK_FIGURES_PATH,
    {
      onRequest: requireDevice(parts.db),
      schema: {
        ...schema,
        summary: 'A clerk’s own figures: whole closed weeks, rounded, never a single rating',
        querystring: z.strictObject({ clerk: z.string().min(1).max(64) }),
        response: {
          200: ownFiguresSchema,
          ...problems('invalid-parameter', ...KIOSK, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const ref = { unit: deviceOf(request).unitId, id: request.query.clerk };
      if ((await readClerkPin(parts.db.read, ref)) === null)
        return sendProblem(request, reply, { code: 'not-found' });
      const weeks = await readOwnWeeks(parts.db.read, ref);
      const scales = await readScales(parts.db.read);
      reply.header('cache-control', 'no-store');
      return ownFigures(weeks, scales, localDay(parts.now()));
    },
  );
}
