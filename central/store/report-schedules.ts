import type { Kysely } from 'kysely';
import {
  reportScheduleViewSchema,
  type ReportScheduleRequest,
  type ReportScheduleView,
} from '../../shared/contract/report-schedules.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** Null when there is no such unit. */
export async function insertSchedule(
  db: Kysely<Schema>,
  schedule: ReportScheduleRequest & { readonly since: string },
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<ReportScheduleView | null> {
  return await db.transaction().execute(async (tx) => {
    const unit = await tx
      .selectFrom('unit')
      .select('unit_id')
      .where('unit_id', '=', schedule.unit)
      .executeTakeFirst();
    if (unit === undefined) return null;
    const { id } = await tx
      .insertInto('report_schedule')
      .values({
        unit_id: schedule.unit,
        form: schedule.form,
        every: schedule.every,
        formats: schedule.formats,
        locale: schedule.locale,
        way: schedule.way,
        recipients: schedule.recipients,
        first_period: schedule.since,
        made_by: by,
        made_at: at,
        ended_at: null,
      })
      .returning('schedule_id as id')
      .executeTakeFirstOrThrow();
    await recordAudit(tx, {
      at,
      actor: by,
      action: 'report-schedule.made',
      unitId: schedule.unit,
      subject: String(id),
    });
    return { ...schedule, id, madeBy: by, endedAt: null };
  });
}

const COLUMNS = [
  'schedule_id as id',
  'unit_id as unit',
  'form',
  'every',
  'formats',
  'locale',
  'way',
  'recipients',
  'first_period as since',
  'made_by as madeBy',
  'ended_at',
] as const;

/** @param units null for all */
export async function listSchedules(
  db: Kysely<Schema>,
  units: readonly string[] | null,
): Promise<readonly ReportScheduleView[]> {
  let query = db.selectFrom('report_schedule').select(COLUMNS).orderBy('schedule_id');
  if (units !== null) query = query.where('unit_id', 'in', [...units, '']);
  const rows = await query.execute();
  return rows.map(({ ended_at: endedAt, ...row }) =>
    reportScheduleViewSchema.parse({ ...row, endedAt: endedAt?.toISOString() ?? null }),
  );
}

/** Periods that were due before are still sent. @returns whether there was such a schedule that went on */
export async function endSchedule(
  db: Kysely<Schema>,
  id: number,
  { by, at, unit }: { readonly by: string; readonly at: Date; readonly unit: string },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('report_schedule')
      .set({ ended_at: at })
      .where('schedule_id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const subject = String(id);
    await recordAudit(tx, {
      at,
      actor: by,
      action: 'report-schedule.ended',
      unitId: unit,
      subject,
    });
    return true;
  });
}
