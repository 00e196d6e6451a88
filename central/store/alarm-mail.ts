import type { Kysely } from 'kysely';
import { alarmMailSchema, type AlarmMail } from '../../shared/contract/alarms.ts';
import type { LocalText } from '../../shared/domain/local-text.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** Nobody, in Vietnamese, where nothing was set; null when there is no such unit. */
export async function readAlarmMail(
  db: Kysely<Schema>,
  unitId: string,
): Promise<(AlarmMail & { readonly name: LocalText }) | null> {
  const row = await db
    .selectFrom('unit')
    .leftJoin('alarm_mail', 'alarm_mail.unit_id', 'unit.unit_id')
    .select(['name', 'locale', 'recipients'])
    .where('unit.unit_id', '=', unitId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { name, locale, recipients } = row;
  const mail = { unit: unitId, locale: locale ?? 'vi', recipients: recipients ?? [] };
  return { ...alarmMailSchema.parse(mail), name };
}

export async function saveAlarmMail(
  db: Kysely<Schema>,
  { unit, locale, recipients }: AlarmMail,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = { locale, recipients: [...recipients] };
    await tx
      .insertInto('alarm_mail')
      .values({ unit_id: unit, ...row })
      .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(row))
      .execute();
    await recordAudit(tx, {
      at,
      actor: by,
      action: 'alarm-mail.set',
      unitId: unit,
      subject: recipients.join(', '),
    });
  });
}
