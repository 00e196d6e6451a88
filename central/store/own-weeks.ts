import { sql, type Kysely } from 'kysely';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Schema } from '../db/schema.ts';
import type { WeekCounts } from '../rights/own-figures.ts';

/** A clerk's ratings by week and scale, all and without those that were left out on review; in order. */
export async function readOwnWeeks(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
): Promise<readonly WeekCounts[]> {
  const { rows } = await sql<WeekCounts>`
    with left_out as (
      select date_trunc('week', rating.day)::date as monday, rating.scale_id, rating.level, count(*) as n
      from rating join excluded_rating using (unit_id, device_id, seq)
      where rating.unit_id = ${unit} and clerk_id = ${id}
        and not withdrawn and counted
      group by 1, 2, 3
    ), week as (
      select date_trunc('week', day)::date as monday, scale_id,
             array[sum(n1), sum(n2), sum(n3), sum(n4), sum(n5)]::int[] as counts
      from clerk_day where unit_id = ${unit} and clerk_id = ${id}
      group by 1, 2
    )
    select monday, scale_id as scale, counts as all,
           array(
             select counts[level] - coalesce(
               (select n from left_out where left_out.monday = week.monday
                  and left_out.scale_id = week.scale_id and left_out.level = levels.level), 0)::int
             from generate_series(1, 5) as levels (level) order by level
           )::int[] as "afterReview"
    from week order by monday, scale_id`.execute(db);
  return rows;
}

/** When the clerk saw this version; null: not yet. */
export async function noticeSeenAt(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  version: string,
): Promise<Date | null> {
  const row = await db
    .selectFrom('clerk_notice_seen')
    .select('seen_at')
    .where('unit_id', '=', unit)
    .where('clerk_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.seen_at ?? null;
}
