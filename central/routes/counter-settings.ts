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
      schema: {
        ...schema,
        summary: 'Set it for the office or for one counter; kiosks take it over by themselves',
        body: settingsRequestSchema,
        response: {
          200: settingsViewSchema,
          ...problems('malformed-request', ...REFUSALS, 'not-found'),
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
