import type { Locale } from '../../shared/domain/local-text.ts';
import { alarmMailSchema } from '../../shared/contract/alarms.ts';
import { alarmText, alarmTitle } from '../../shared/i18n/alarm-text.ts';
import { watchAlarms } from '../alarms/watch.ts';
import type { OpenParts } from '../open-parts.ts';
import { listAlarms } from '../store/alarm-list.ts';
import { saveAlarmMail } from '../store/alarm-mail.ts';
import type { Command, Options, Said } from './commands.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';
const MOST_LINES = 500;

export const ALARM_COMMANDS: readonly Command[] = [
  { name: 'alarms', needs: [], run: alarms },
  { name: 'alarm-mail', needs: ['to'], run: alarmMail },
];

/** Looks once more, from a day on where one is given, then names what is open. */
async function alarms(opened: OpenParts, options: Options): Promise<Said> {
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { parts } = opened;
  const from = options.from === undefined ? undefined : Date.parse(`${options.from}T00:00+07:00`);
  if (Number.isNaN(from)) return { ok: false, key: 'cli.bad-days' };
  await watchAlarms(parts, from);
  const page = { state: 'open', after: null, limit: MOST_LINES } as const;
  const found = await listAlarms(parts.db.read, chosen.unit, page, new Date(parts.now()));
  const more = (locale: Locale): readonly string[] =>
    found.map(
      (alarm) =>
        `${alarm.device} (${alarm.counter})  ${alarmTitle(alarm, locale)}. ${alarmText(alarm, locale)}`,
    );
  return { ok: true, key: 'cli.alarms', values: { count: found.length }, more };
}

async function alarmMail(opened: OpenParts, options: Options): Promise<Said> {
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { to = '', locale = 'vi' } = options;
  const recipients = to.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  const mail = alarmMailSchema.safeParse({ unit: chosen.unit, locale, recipients });
  if (!mail.success) return { ok: false, key: 'cli.bad-recipients', values: { to } };
  const { parts } = opened;
  await saveAlarmMail(parts.db.write, mail.data, { by: BY, at: new Date(parts.now()) });
  return { ok: true, key: 'cli.recipients-set', values: { count: recipients.length } };
}
