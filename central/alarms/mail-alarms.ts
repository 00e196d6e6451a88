import { createTransport, type Transporter } from 'nodemailer';
import type { AlarmView } from '../../shared/contract/alarms.ts';
import { alarmText, alarmTitle } from '../../shared/i18n/alarm-text.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import type { CentralParts } from '../parts.ts';
import type { MailAccount } from '../reports/delivery/mail.ts';
import { alarmsToMail, markMailed } from '../store/alarm-list.ts';
import { readAlarmMail } from '../store/alarm-mail.ts';

const CONNECT_WITHIN_MS = 20_000;
const SILENCE_MS = 60_000;

/**
 * One letter to each unit's recipients about what nobody was told yet. What the mail server refuses is tried again next
 * time; two centres at once may send the same letter twice, never none. @returns how many alarms were told
 */
export async function mailAlarms(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  account: MailAccount | null,
): Promise<number> {
  if (account === null) return 0;
  const alarms = await alarmsToMail(db.write, new Date(now()));
  if (alarms.length === 0) return 0;
  const transport = createTransport({
    url: account.url,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: SILENCE_MS,
  });
  try {
    for (const [unitId, same] of Map.groupBy(alarms, ({ unit }) => unit)) {
      await sendLetter(db, transport, account, unitId, same);
      await markMailed(db.write, same, new Date(now()));
    }
    return alarms.length;
  } finally {
    transport.close();
  }
}

async function sendLetter(
  db: CentralParts['db'],
  transport: Transporter,
  { from }: MailAccount,
  unitId: string,
  alarms: readonly AlarmView[],
): Promise<void> {
  const to = await readAlarmMail(db.read, unitId);
  if (to === null) return;
  const { locale, recipients, name } = to;
  const lines = alarms.map(
    (alarm) =>
      `• ${alarmTitle(alarm, locale)} (${alarm.counter}, ${alarm.device})\n  ${alarmText(alarm, locale)}`,
  );
  const values = { unit: name[locale], count: alarms.length };
  await transport.sendMail({
    from,
    to: [...recipients],
    subject: operatorMessage(locale, 'alarm-mail.subject', values),
    text: `${operatorMessage(locale, 'alarm-mail.head', values)}\n\n${lines.join('\n\n')}\n`,
  });
}
