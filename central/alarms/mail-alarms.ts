import { randomUUID } from 'node:crypto';
import type { AlarmMail, AlarmView } from '../../shared/contract/alarms.ts';
import type { LocalText } from '../../shared/domain/local-text.ts';
import { alarmText, alarmTitle } from '../../shared/i18n/alarm-text.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import type { CentralParts } from '../parts.ts';
import { postLetter, type Letter, type MailAccount } from '../reports/delivery/letter.ts';
import { alarmsToMail, markMailed } from '../store/alarm-list.ts';
import { readAlarmMail } from '../store/alarm-mail.ts';

/** How many alarms were told, and what the mail server said where it refused. */
export interface MailRound {
  readonly told: number;
  readonly failures: readonly string[];
}

/**
 * One letter to each unit's recipients about what nobody was told yet. What the mail server refuses is tried again next
 * time; two centres at once may send the same letter twice, never none.
 */
export async function mailAlarms(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  account: MailAccount | null,
): Promise<MailRound> {
  const failures: string[] = [];
  let told = 0;
  const alarms = account === null ? [] : await alarmsToMail(db.write, new Date(now()));
  for (const [unitId, same] of Map.groupBy(alarms, ({ unit }) => unit)) {
    const to = await readAlarmMail(db.read, unitId);
    if (account === null || to === null) continue;
    const posted = await postLetter(account, letterAbout(same, to));
    if (posted.ok) {
      await markMailed(db.write, same, new Date(now()));
      told += same.length;
    } else failures.push(posted.failure);
  }
  return { told, failures };
}

function letterAbout(
  alarms: readonly AlarmView[],
  { locale, recipients, name }: AlarmMail & { readonly name: LocalText },
): Letter {
  const lines = alarms.map(
    (alarm) =>
      `• ${alarmTitle(alarm, locale)} (${alarm.counter}, ${alarm.device})\n  ${alarmText(alarm, locale)}`,
  );
  const values = { unit: name[locale], count: alarms.length };
  const head = operatorMessage(locale, 'alarm-mail.head', values);
  return {
    to: recipients,
    subject: operatorMessage(locale, 'alarm-mail.subject', values),
    text: `${head}\n\n${lines.join('\n\n')}\n`,
    id: randomUUID(),
    attachments: [],
  };
}
