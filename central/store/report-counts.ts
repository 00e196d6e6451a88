import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Cut, SnapshotCount } from '../reports/snapshot.ts';

/** The months from `from` to `to`, as local days `YYYY-MM-DD`, both included. */
interface Days {
  readonly from: string;
  readonly to: string;
}

const SUBJECTS = {
  unit: sql`''`,
  clerk: sql`clerk_id`,
  counter: sql`counter_id`,
  procedure: sql`procedure_code`,
  field: sql`procedure.field`,
} as const;

/**
 * Ratings by month and scale, of one cut of some units. What a reviewer took out is counted apart, what a citizen
 * withdrew is in neither. Ratings without a procedure are in no row of its cut.
 */
export async function readReportCounts(
  db: Kysely<Schema>,
  unitIds: readonly string[],
  cut: Exclude<Cut, 'answers'>,
  { from, to }: Days,
): Promise<readonly SnapshotCount[]> {
  const subject = SUBJECTS[cut];
  const { rows } = await sql<SnapshotCount>`
    with one as (
      select rating.unit_id, ${subject} as id, to_char(day, 'YYYY-MM') as month, scale_id, level,
             withdrawn, excluded_rating.seq is not null as out
      from rating
      left join procedure on procedure.unit_id = rating.unit_id
                         and procedure.code = rating.procedure_code
      left join excluded_rating on excluded_rating.unit_id = rating.unit_id
                               and excluded_rating.device_id = rating.device_id
                               and excluded_rating.seq = rating.seq
      where rating.unit_id = any(${unitIds}) and day between ${from} and ${to} and counted
    )
    select unit_id as unit, ${cut} as cut, id, month, scale_id as scale,
           ${levelCounts(sql`not withdrawn and not out`)} as counts,
           ${levelCounts(sql`not withdrawn and out`)} as excluded,
           count(*) filter (where withdrawn)::int as withdrawn
    from one where id is not null
    group by unit_id, id, month, scale_id
    order by unit_id, id, month, scale_id`.execute(db);
  return rows;
}

function levelCounts(condition: ReturnType<typeof sql>): ReturnType<typeof sql> {
  const counts = [1, 2, 3, 4, 5].map(
    (level) => sql`count(*) filter (where level = ${sql.lit(level)} and ${condition})::int`,
  );
  return sql`array[${sql.join(counts)}]`;
}
