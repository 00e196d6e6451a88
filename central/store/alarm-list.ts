import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import {
  alarmViewSchema,
  type AcknowledgeRequest,
  type AlarmName,
  type AlarmState,
  type AlarmView,
} from '../../shared/contract/alarms.ts';
import type { Schema } from '../db/schema.ts';
import { waitForWatch } from './alarms.ts';
import { recordAudit } from './audit.ts';

export interface AlarmPage {
  readonly state: AlarmState;
  readonly after: { readonly at: number; readonly key: string } | null;
  readonly limit: number;
}

/** Of a unit, the newest first; one that waits to see whether it lasts is none yet. */
export async function listAlarms(
  db: Kysely<Schema>,
  unitId: string,
  { state, after, limit }: AlarmPage,
  now: Date,
): Promise<readonly AlarmView[]> {
  const from =
    after === null ? sql`true` : sql`(due_at, ${KEY}) < (${new Date(after.at)}, ${after.key})`;
  const where = sql`alarm.unit_id = ${unitId} and ${isAlarm(now)} and ${from} and ${inState(state)}`;
  return await readAlarms(db, where, limit);
}

/** What the last row of a page is known by. */
export function alarmKey({ device, kind, place }: AlarmName): string {
  return `${device}/${kind}/${place}`;
}
const KEY = sql`alarm.device_id || '/' || kind || '/' || seq`;

/** A gap that closed before it was due never was an alarm. */
function isAlarm(now: Date): ReturnType<typeof sql> {
  return sql`due_at <= ${now} and (ended_at is null or ended_at >= due_at)`;
}

function inState(state: AlarmState): ReturnType<typeof sql> {
  switch (state) {
    case 'all':
      return sql`true`;
    case 'open':
      return sql`ended_at is null and seen_at is null`;
    case 'acknowledged':
      return sql`seen_at is not null`;
    case 'ended':
      return sql`ended_at is not null`;
  }
}

async function readAlarms(
  db: Kysely<Schema>,
  where: ReturnType<typeof sql>,
  limit: number | null,
): Promise<readonly AlarmView[]> {
  const { rows } = await sql`
    select alarm.unit_id as unit, counter_id as counter, alarm.device_id as device, kind,
           seq as place, data, times, ${ms('due_at')} as "firstAt",
           greatest(${ms('last_at')}, ${ms('due_at')}) as "lastAt",
           ${ms('ended_at')} as "endedAt",
           case when seen_at is not null then jsonb_build_object(
             'by', seen_by, 'at', ${ms('seen_at')}, 'note', note) end as acknowledged
    from alarm join device using (unit_id, device_id)
    where ${where}
    order by due_at desc, ${KEY} desc
    limit ${limit}`.execute(db);
  return z.array(alarmViewSchema).parse(rows);
}

function ms(column: string): ReturnType<typeof sql> {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
}

/**
 * All of them with one note, each on record by itself. @returns how many waited; one that was acknowledged before keeps
 * its note
 */
export async function acknowledge(
  db: Kysely<Schema>,
  { unit, alarms, note }: AcknowledgeRequest,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await waitForWatch(tx);
    const { rows } = await sql<AlarmName>`
      update alarm set seen_by = ${by}, seen_at = ${at}, note = ${note}
      where unit_id = ${unit} and seen_at is null and (device_id, kind, seq) in (
        select * from unnest(${alarms.map(({ device }) => device)}::text[],
                             ${alarms.map(({ kind }) => kind)}::text[],
                             ${alarms.map(({ place }) => place)}::bigint[]))
      returning device_id as device, kind, seq as place`.execute(tx);
    for (const alarm of rows)
      await recordAudit(tx, {
        at,
        actor: by,
        action: 'alarm.acknowledged',
        unitId: unit,
        subject: alarmKey(alarm),
        detail: note,
      });
    return rows.length;
  });
}

/** Open alarms by device, for the fleet. */
export async function openAlarmCounts(
  db: Kysely<Schema>,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ device: string; count: number }>`
    select device_id as device, count(*) as count from alarm
    where ended_at is null and seen_at is null and due_at <= ${now}
    group by device_id`.execute(db);
  return new Map(rows.map(({ device, count }) => [device, count]));
}

/** Open alarms that nobody was told of by mail, by unit; those of units without recipients are none. */
export async function alarmsToMail(tx: Kysely<Schema>, now: Date): Promise<readonly AlarmView[]> {
  const where = sql`
    ended_at is null and seen_at is null and mailed_at is null and due_at <= ${now}
    and exists (select from alarm_mail
                where alarm_mail.unit_id = alarm.unit_id and cardinality(recipients) > 0)`;
  return await readAlarms(tx, where, MOST_IN_A_ROUND);
}
const MOST_IN_A_ROUND = 500;

export async function markMailed(
  db: Kysely<Schema>,
  alarms: readonly AlarmView[],
  at: Date,
): Promise<void> {
  for (const { unit, device, kind, place } of alarms)
    await db
      .updateTable('alarm')
      .set({ mailed_at: at })
      .where('unit_id', '=', unit)
      .where('device_id', '=', device)
      .where('kind', '=', kind)
      .where('seq', '=', place)
      .execute();
}
