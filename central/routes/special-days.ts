import { z } from 'zod';
import {
  SPECIAL_DAYS_PATH,
  specialDaysRequestSchema,
  specialDaysSchema,
} from '../../shared/contract/special-days.ts';
import type { CentralParts } from '../parts.ts';
import { listSpecialDays, setSpecialDays } from '../store/special-days.ts';
import type { App } from './app-type.ts';
import { sessionOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const head = { tags: ['calendar'], security: [{ session: [] }] };

/** Public holidays and days made up: one calendar for every office. */
export function specialDayRoutes(app: App, parts: CentralParts): void {
  app.get(
    SPECIAL_DAYS_PATH,
    {
      schema: {
        summary: 'Public holidays and working days made up for them',
        ...head,
        querystring: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
        response: {
          200: specialDaysSchema,
          ...problems('invalid-parameter', 'signed-out', 'role-missing'),
        },
      },
    },
    async (request) => ({ days: await listSpecialDays(parts.db.read, request.query) }),
  );

  app.put(
    SPECIAL_DAYS_PATH,
    {
      schema: {
        summary: 'Set a stretch of days as holidays or made-up working days, or take it back',
        ...head,
        body: specialDaysRequestSchema,
        response: {
          200: specialDaysSchema,
          ...problems('malformed-request', 'signed-out', 'role-missing', 'cross-site'),
        },
      },
    },
    async (request) => {
      const audit = { by: sessionOf(request).name, at: new Date(parts.now()) };
      await setSpecialDays(parts.db.write, request.body, audit);
      return { days: await listSpecialDays(parts.db.write, request.body) };
    },
  );
}
