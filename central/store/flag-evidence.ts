import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Opening } from '../../shared/log/kinds.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

const MS_A_DAY = 86_400_000;

export interface StoredRating {
  readonly id: string;
  readonly at: Date;
  readonly timeCertain: boolean;
  readonly day: string;
  readonly clerk: string;
  readonly counter: string;
  readonly top: boolean;
  readonly procedure: string | null;
  readonly dossier: string | null;
  readonly opening: Opening;
  readonly shownMs: number;
}

/** Ratings of the period's days that were not withdrawn and are a clerk's: the rules are about clerks. */
export async function ratingsForFlags(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: Period,
): Promise<readonly StoredRating[]> {
  const { rows } = await sql<StoredRating>`
    select device_id || '/' || seq as id, corrected_at as at,
           time_certain as "timeCertain", day, clerk_id as clerk,
           counter_id as counter, level = jsonb_array_length(scale.levels) as top,
           procedure_code as procedure, encode(dossier, 'hex') as dossier, opening,
           shown_ms as "shownMs"
    from rating join scale using (scale_id)
    where unit_id = ${unitId} and day between ${from} and ${to} and not withdrawn
      and clerk_id is not null
    order by corrected_at, device_id, seq`.execute(db);
  return rows;
}

export interface StoredDossier {
  readonly hash: string;
  readonly clerk: string;
  readonly procedure: string;
  readonly receivedAt: Date;
  readonly receivedDay: string;
  readonly overdue: boolean;
  /** Due on the day of its reception. */
  readonly sameDay: boolean | null;
  /** Place among the unit's dossiers of the day, by time of reception; null where the list gave no times. */
  readonly place: number | null;
}

/**
 * Dossiers received or finished on the period's days. The number in a dossier's code is not kept, and need not be:
 * codes are given in the order of reception.
 */
export async function dossiersForFlags(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: Period,
  now: Date,
): Promise<readonly StoredDossier[]> {
  const { rows } = await sql<StoredDossier>`
    with placed as (
      select *, (received_at at time zone 'Asia/Ho_Chi_Minh')::time <> '00:00' as timed,
             row_number() over (partition by received_day order by received_at, hash) as nth
      from dossier where unit_id = ${unitId} and received_day >= ${from}::date - 366
                     and received_day <= ${to}
    )
    select encode(hash, 'hex') as hash, clerk_id as clerk, procedure_code as procedure,
           received_at as "receivedAt", received_day as "receivedDay",
           coalesce(coalesce(finished_at, ${now}) > due_at, false) as overdue,
           (due_at at time zone 'Asia/Ho_Chi_Minh')::date = received_day as "sameDay",
           case when timed then nth::int end as place
    from placed
    where received_day >= ${from}
       or (finished_at at time zone 'Asia/Ho_Chi_Minh')::date between ${from} and ${to}
    order by received_at, hash`.execute(db);
  return rows;
}

/** What a kiosk's log says of its life, by device and in order. */
export interface LogMark {
  readonly device: string;
  readonly counter: string;
  readonly at: number;
  readonly kind: string;
  readonly session: string | null;
  readonly clerk: string | null;
}

/**
 * Marks from one instant up to another (ms, not included), by the centre's clock as far as it is known in their boot. A
 * clock that is a day or more off is looked for wherever its own time may be.
 */
export async function logMarks(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly LogMark[]> {
  const { rows } = await sql<LogMark>`
    with marked as (
      select entry.device_id, device.counter_id, seq, kind, body,
             at + coalesce(offset_ms, 0) as at
      from entry join device on device.unit_id = entry.unit_id
                            and device.device_id = entry.device_id
      left join lateral (
        select offset_ms from clock_mark as fix
        where fix.unit_id = entry.unit_id and fix.device_id = entry.device_id
          and fix.boot = entry.boot and offset_ms is not null
        order by abs(fix.mono - entry.mono) limit 1) as nearest on true
      where entry.unit_id = ${unitId}
        and kind in ('session.opened', 'session.closed', 'window.opened', 'window.expired',
                     'rating.explained', 'heartbeat', 'device.started', 'device.stopped')
        and (at >= ${from - MS_A_DAY} and at < ${to + MS_A_DAY}
             or (entry.device_id, entry.boot) in (
               select device_id, boot from clock_mark
               where unit_id = ${unitId} and abs(offset_ms) > ${MS_A_DAY}))
    )
    select device_id as device, counter_id as counter, at, kind,
           body ->> 'session' as session, body ->> 'clerk' as clerk
    from marked where at >= ${from} and at < ${to}
    order by device_id, seq`.execute(db);
  return rows;
}

/** Comments by the rating they belong to. */
export async function commentsForFlags(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ rating: string; comment: string }>`
    select device_id || '/' || (body ->> 'rating') as rating, body ->> 'comment' as comment
    from entry
    where unit_id = ${unitId} and at >= ${from} and at < ${to} and kind = 'rating.explained'
      and body ->> 'comment' is not null
    order by device_id, seq`.execute(db);
  return new Map(rows.map(({ rating, comment }) => [rating, comment]));
}
