import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

/** Dossiers received in a period by one clerk for one procedure. */
export interface DossierCell {
  readonly unit: string;
  readonly clerk: string;
  readonly procedure: string;
  readonly field: string | null;
  readonly received: number;
  readonly finished: number;
  readonly onTime: number;
  readonly overdue: number;
  readonly interlinked: number;
  readonly online: number;
  /** How many say whether they are; none where the lists have no such column. */
  readonly interlinkedTold: number;
  readonly onlineTold: number;
}

export async function dossierCells(
  db: Kysely<Schema>,
  unitIds: readonly string[],
  { from, to }: Period,
  now: Date,
): Promise<readonly DossierCell[]> {
  const { rows } = await sql<DossierCell>`
    select dossier.unit_id as unit, clerk_id as clerk, procedure_code as procedure,
           procedure.field, count(*)::int as received,
           count(finished_at)::int as finished,
           count(*) filter (where finished_at <= due_at)::int as "onTime",
           count(*) filter (where coalesce(finished_at, ${now}) > due_at)::int as overdue,
           count(*) filter (where interlinked)::int as interlinked,
           count(*) filter (where online)::int as online,
           count(interlinked)::int as "interlinkedTold", count(online)::int as "onlineTold"
    from dossier
    left join procedure on procedure.unit_id = dossier.unit_id
                       and procedure.code = dossier.procedure_code
    where dossier.unit_id = any(${unitIds}) and received_day between ${from} and ${to}
    group by dossier.unit_id, clerk_id, procedure_code, procedure.field`.execute(db);
  return rows;
}

/** Screens that were opened for a citizen and expired untouched. */
export interface ExpiredCell {
  readonly unit: string;
  readonly clerk: string | null;
  readonly counter: string | null;
  readonly procedure: string | null;
  readonly expired: number;
}

const MS_A_DAY = 86_400_000;

/**
 * Whose they are is told by the session and the window that the same device opened last before: each numbers the
 * entries up to the next one, and stands first under its number. Instants in ms, `to` not included; sessions end with
 * the day, so one day more is read before.
 */
export async function expiredWindows(
  db: Kysely<Schema>,
  unitIds: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly ExpiredCell[]> {
  const { rows } = await sql<ExpiredCell>`
    with mark as (
      select unit_id, device_id, seq, at, kind, body,
             count(*) filter (where kind = 'session.opened') over upto as session,
             count(*) filter (where kind = 'window.opened') over upto as opened
      from entry
      where unit_id = any(${unitIds}) and at >= ${from - MS_A_DAY} and at < ${to}
        and kind in ('session.opened', 'window.opened', 'window.expired')
      window upto as (partition by unit_id, device_id order by seq)
    ), placed as (
      select unit_id, at, kind,
             case when session > 0 then first_value(body) over own_session end as session,
             case when opened > 0 then first_value(body) over own_window end as opened
      from mark
      window own_session as (partition by unit_id, device_id, session order by seq),
             own_window as (partition by unit_id, device_id, opened order by seq)
    )
    select unit_id as unit, session ->> 'clerk' as clerk, session ->> 'counter' as counter,
           opened ->> 'procedure' as procedure, count(*)::int as expired
    from placed where kind = 'window.expired' and at >= ${from}
    group by 1, 2, 3, 4`.execute(db);
  return rows;
}
