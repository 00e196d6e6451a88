import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { RatingCell } from './rating-cells.ts';

/**
 * What citizens said of procedures when they were asked apart, in the shape of ratings. Which procedure it was is told
 * by the rating or, where a list of dossiers knows it, by its dossier. An answer counts where its rating does.
 */
export async function procedureAnswers(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: Period,
): Promise<readonly RatingCell[]> {
  const { rows } = await sql<RatingCell>`
    with answer as (
      select rating.unit_id, rating.clerk_id, counter_id, answer.scale_id, answer.level, rating.opening,
             coalesce(rating.procedure_code, dossier.procedure_code) as code,
             rating.dossier is null as bare, excluded_rating.seq is not null as out
      from procedure_rating as answer
      join rating on rating.unit_id = answer.unit_id and rating.device_id = answer.device_id
                 and rating.seq = answer.rating_seq
      left join dossier on dossier.unit_id = rating.unit_id and dossier.hash = rating.dossier
      left join excluded_rating on excluded_rating.unit_id = rating.unit_id
                               and excluded_rating.device_id = rating.device_id
                               and excluded_rating.seq = rating.seq
      where answer.unit_id = ${unitId} and answer.day between ${from} and ${to}
        and not rating.withdrawn and rating.counted
    )
    select answer.unit_id as unit, clerk_id as clerk, counter_id as counter,
           answer.code as procedure, procedure.field, scale_id as scale, level,
           count(*)::int as n,
           count(*) filter (where bare)::int as "withoutCode",
           count(*) filter (where opening = 'always')::int as always,
           count(*) filter (where out)::int as excluded
    from answer left join procedure on procedure.unit_id = answer.unit_id
                                   and procedure.code = answer.code
    group by answer.unit_id, clerk_id, counter_id, answer.code, procedure.field, scale_id, level
  `.execute(db);
  return rows;
}
