import { sql, type Kysely } from 'kysely';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { Schema } from '../db/schema.ts';

/** Finished dossiers received in a period by one clerk, by how their time compares with what was allowed. */
export interface DossierTimes {
  readonly unit: string;
  readonly clerk: string;
  /** Finished on a day before the one they were due. */
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  /** Of the late ones, those that another agency took part in. */
  readonly lateWithOthers: number;
}

/** Dossiers that are open or had no date to be finished by are in no number. */
export async function dossierTimes(
  db: Kysely<Schema>,
  unitIds: readonly string[],
  { from, to }: Period,
): Promise<readonly DossierTimes[]> {
  const dayOf = (moment: 'finished_at' | 'due_at'): ReturnType<typeof sql> =>
    sql`(${sql.ref(moment)} at time zone 'Asia/Ho_Chi_Minh')::date`;
  const late = sql`finished_at > due_at`;
  const early = sql`${dayOf('finished_at')} < ${dayOf('due_at')}`;
  const { rows } = await sql<DossierTimes>`
    select unit_id as unit, clerk_id as clerk,
           count(*) filter (where ${early})::int as early,
           count(*) filter (where not ${early} and not ${late})::int as "onTime",
           count(*) filter (where ${late})::int as late,
           count(*) filter (where ${late} and interlinked)::int as "lateWithOthers"
    from dossier
    where unit_id = any(${unitIds}) and received_day between ${from} and ${to}
      and finished_at is not null and due_at is not null
    group by unit_id, clerk_id order by unit_id, clerk_id`.execute(db);
  return rows;
}
