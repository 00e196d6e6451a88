import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { openStretchSchema, type OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { DeviceFacts } from '../alarms/device-alarms.ts';
import {
  LONGEST_PAUSE_MS,
  TELLING_KINDS,
  type Pause,
  type Telling,
} from '../alarms/entry-alarms.ts';
import type { Finding } from '../alarms/finding.ts';
import type { Schema } from '../db/schema.ts';

const hoursSchema = z.array(openStretchSchema);
const factsSchema: z.ZodType<readonly DeviceFacts[]> = z.array(
  z.object({
    unitId: z.string(),
    deviceId: z.string(),
    openingHours: hoursSchema,
    revoked: z.boolean(),
    lastSeenAt: z.int().nullable(),
    lastSeq: z.int(),
    beat: z
      .object({
        heardAt: z.int(),
        deviceAt: z.int(),
        headSeq: z.int(),
        heldSeq: z.int(),
        behindSince: z.int().nullable(),
        shortSince: z.int().nullable(),
      })
      .nullable(),
    gaps: z.array(z.int()),
  }),
);

export async function deviceFacts(db: Kysely<Schema>): Promise<readonly DeviceFacts[]> {
  const { rows } = await sql`
    select device.unit_id as "unitId", device.device_id as "deviceId",
           opening_hours as "openingHours", revoked_at is not null as revoked,
           ${ms('last_seen_at')} as "lastSeenAt", last_seq as "lastSeq",
           case when heard_at is not null then jsonb_build_object(
             'heardAt', ${ms('heard_at')}, 'deviceAt', device_at, 'headSeq', head_seq,
             'heldSeq', held_seq, 'behindSince', ${ms('behind_since')},
             'shortSince', ${ms('short_since')}) end as beat,
           coalesce((
             select jsonb_agg(seq) from alarm
             where alarm.unit_id = device.unit_id and alarm.device_id = device.device_id
               and kind = 'gap' and ended_at is null), '[]') as gaps
    from device join unit using (unit_id) left join device_beat using (unit_id, device_id)
  `.execute(db);
  return factsSchema.parse(rows);
}

function ms(column: string): ReturnType<typeof sql> {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
}

/** Entries that may deserve an alarm, of those that arrived after an instant. */
export async function tellingEntries(db: Kysely<Schema>, after: Date): Promise<readonly Telling[]> {
  const { rows } = await sql<Telling>`
    select unit_id as "unitId", device_id as "deviceId", seq, at, kind, body from entry
    where received_at > ${after} and kind = any(${[...TELLING_KINDS]})
    order by unit_id, device_id, seq`.execute(db);
  return rows;
}

export interface UnitPause extends Pause {
  readonly openingHours: readonly OpenStretch[];
}

const SIGNS = [
  'heartbeat',
  'device.started',
  'device.stopped',
  'session.opened',
  'session.closed',
  'window.opened',
  'window.expired',
  'rating.given',
];

/**
 * Pauses in the devices' logs that ended with an entry that arrived after an instant. Within one boot the monotonic clock
 * measures them, so a wall clock that was put forward is no pause.
 */
export async function pauses(db: Kysely<Schema>, after: Date): Promise<readonly UnitPause[]> {
  const { rows } = await sql<UnitPause>`
    with fresh as (
      select unit_id, device_id, min(seq) as first from entry
      where received_at > ${after} and kind = any(${SIGNS}) group by unit_id, device_id
    ), sign as (
      select entry.unit_id, entry.device_id, seq, at, mono, boot from fresh join entry
        on entry.unit_id = fresh.unit_id and entry.device_id = fresh.device_id and seq >= first
      where received_at > ${after} and kind = any(${SIGNS})
      union all
      select before.* from fresh cross join lateral (
        select unit_id, device_id, seq, at, mono, boot from entry
        where entry.unit_id = fresh.unit_id and entry.device_id = fresh.device_id
          and seq < first and kind = any(${SIGNS})
        order by seq desc limit 1) as before
    ), lagged as (
      select unit_id, device_id, seq, at,
             case when boot = lag(boot) over log then mono - lag(mono) over log
                  else at - lag(at) over log end as length
      from sign window log as (partition by unit_id, device_id order by seq)
    )
    select lagged.unit_id as "unitId", device_id as "deviceId", seq,
           at - length as "from", at as "to", opening_hours as "openingHours"
    from lagged join unit using (unit_id)
    where length > ${LONGEST_PAUSE_MS}`.execute(db);
  return rows;
}

/** Kiosks that were enrolled where another one stood, or anew, after an instant. */
export async function deviceChanges(db: Kysely<Schema>, after: Date): Promise<readonly Finding[]> {
  const { rows } = await sql<{ unitId: string; deviceId: string; place: number; at: number }>`
    select event.unit_id as "unitId", device.device_id as "deviceId", event_id as place,
           ${ms('at')} as at
    from audit_event as event join device
      on device.unit_id = event.unit_id and device.device_id = split_part(subject, ' ', 1)
    where at > ${after} and action in ('device.enrolled', 'device.enrolled-again') and (
      action = 'device.enrolled-again' or exists (
        select from device as other
        where other.unit_id = device.unit_id and other.counter_id = device.counter_id
          and other.enrolled_at < device.enrolled_at))`.execute(db);
  return rows.map(({ at, ...row }) => ({ ...row, kind: 'device-changed', data: { at } }));
}
