import { z } from 'zod';
import {
  COUNTER_SETTINGS_PATH,
  settingsRequestSchema,
  settingsViewSchema,
} from '../../shared/contract/counter-settings.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { viewSettings } from '../settings/counter-settings.ts';
import { writeSettings } from '../store/counter-settings.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = {
  tags: ['kiosk settings'],
  security: [{ session: [] }],
  params: z.object({ unit: z.string().min(1).max(64) }),
};
/** An emblem and a portrait of the largest size, and everything else beside them. */
const LARGEST_SETTINGS_BYTES = 1_000_000;
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed', 'cross-site'] as const;

export function counterSettingsRoutes(app: App, parts: CentralParts): void {
  app.get(
    COUNTER_SETTINGS_PATH,
    {
      schema: {
        ...schema,
        summary: 'How the kiosks of an office behave',
        response: { 200: settingsViewSchema, ...problems(...REFUSALS, 'not-found') },
      },
    },
    async (request) => await viewSettings(parts.db, request.params.unit),
  );

  app.put(
    COUNTER_SETTINGS_PATH,
    {
      bodyLimit: LARGEST_SETTINGS_BYTES,
      schema: {
        ...schema,
        summary: 'Set it for the office or for one counter; kiosks take it over by themselves',
        body: settingsRequestSchema,
        response: {
          200: settingsViewSchema,
          ...problems('malformed-request', ...REFUSALS, 'not-found', 'batch-too-large'),
        },
      },
    },
    async (request, reply) => {
      const { unit } = request.params;
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      if (!(await writeSettings(parts.db.write, unit, request.body, audit)))
        return sendProblem(request, reply, { code: 'not-found' });
      return await viewSettings({ ...parts.db, read: parts.db.write }, unit);
    },
  );
}
