import { z } from 'zod';
import {
  acknowledgeAnswerSchema,
  acknowledgeRequestSchema,
  ALARM_ACKNOWLEDGEMENTS_PATH,
  ALARM_MAIL_PATH,
  ALARM_STATES,
  alarmListSchema,
  alarmMailSchema,
  ALARMS_PATH,
} from '../../shared/contract/alarms.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { acknowledge, alarmKey, listAlarms } from '../store/alarm-list.ts';
import { readAlarmMail, saveAlarmMail } from '../store/alarm-mail.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { cursorSchema, limitSchema, pageOf } from './page.ts';
import { problems } from './problem-responses.ts';

const head = { tags: ['alarms'], security: [{ session: [] }] };
const REFUSED = ['signed-out', 'role-missing', 'not-found'] as const;
const CHANGING = ['malformed-request', 'cross-site', 'unsupported-media', ...REFUSED] as const;
const unit = z.string().min(1).max(64);

/** What a person must look at about the kiosks of a unit. */
export function alarmRoutes(app: App, parts: CentralParts): void {
  app.get(
    ALARMS_PATH,
    {
      schema: {
        summary: 'Alarms about a unit’s kiosks, the newest first',
        ...head,
        querystring: z.strictObject({
          unit,
          state: z.enum(ALARM_STATES).default('open'),
          limit: limitSchema,
          cursor: cursorSchema,
        }),
        response: { 200: alarmListSchema, ...problems('invalid-parameter', ...REFUSED) },
      },
    },
    async (request, reply) => {
      const { unit: unitId, state, limit, cursor } = request.query;
      const page = { state, after: readCursor(cursor), limit: limit + 1 };
      const found = await listAlarms(parts.db.read, unitId, page, new Date(parts.now()));
      const { rows, next } = pageOf(found, limit, (alarm) => `${alarm.firstAt} ${alarmKey(alarm)}`);
      reply.header('cache-control', 'no-store');
      return { alarms: rows, next };
    },
  );

  app.post(
    ALARM_ACKNOWLEDGEMENTS_PATH,
    {
      schema: {
        summary: 'Say that a person has looked at alarms, and what came of it',
        ...head,
        body: acknowledgeRequestSchema,
        response: { 200: acknowledgeAnswerSchema, ...problems(...CHANGING) },
      },
    },
    async (request, reply) => {
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const acknowledged = await acknowledge(parts.db.write, request.body, audit);
      return acknowledged > 0
        ? { acknowledged }
        : sendProblem(request, reply, { code: 'not-found' });
    },
  );

  mailRoutes(app, parts);
}

function mailRoutes(app: App, parts: CentralParts): void {
  app.get(
    ALARM_MAIL_PATH,
    {
      schema: {
        summary: 'Who gets letters about new alarms of a unit',
        ...head,
        querystring: z.strictObject({ unit }),
        response: { 200: alarmMailSchema, ...problems('invalid-parameter', ...REFUSED) },
      },
    },
    async (request, reply) => {
      const found = await readAlarmMail(parts.db.read, request.query.unit);
      if (found === null) return sendProblem(request, reply, { code: 'not-found' });
      const { name: _name, ...mail } = found;
      return mail;
    },
  );

  app.put(
    ALARM_MAIL_PATH,
    {
      schema: {
        summary: 'Set who gets letters about new alarms of a unit',
        ...head,
        body: alarmMailSchema,
        response: { 204: z.undefined().describe('Saved'), ...problems(...CHANGING) },
      },
    },
    async (request, reply) => {
      const { unit: unitId } = request.body;
      if ((await readAlarmMail(parts.db.read, unitId)) === null)
        return sendProblem(request, reply, { code: 'not-found' });
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      await saveAlarmMail(parts.db.write, request.body, audit);
      return reply.code(204).send();
    },
  );
}

/** A cursor that isn't ours begins anew. */
function readCursor(
  text: string | undefined,
): { readonly at: number; readonly key: string } | null {
  const [at = '', key] = text?.split(' ') ?? [];
  return key === undefined || !/^\d{1,15}$/.test(at) ? null : { at: Number(at), key };
}
