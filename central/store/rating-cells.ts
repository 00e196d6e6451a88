import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

/** Counted ratings of one clerk at one counter for one procedure, with one level of one scale. */
export interface RatingCell {
  readonly unit: string;
  /** Null where citizens said that another clerk served them. */
  readonly clerk: string | null;
  readonly counter: string;
  readonly procedure: string | null;
  readonly field: string | null;
  readonly scale: string;
  readonly level: number;
  readonly n: number;
  /** Of them without a dossier code. */
  readonly withoutCode: number;
  /** Of them on a screen that is always open, where nobody can tell who did not tap. */
  readonly always: number;
  /** Of them taken out by a reviewer. */
  readonly excluded: number;
}

/** The period's ratings by everything that they are told apart by, of some units. */
export async function ratingCells(
  db: Kysely<Schema>,
  unitIds: readonly string[],
  { from, to }: Period,
): Promise<readonly RatingCell[]> {
  const { rows } = await sql<RatingCell>`
    select rating.unit_id as unit, clerk_id as clerk, counter_id as counter,
           procedure_code as procedure, procedure.field, scale_id as scale, level,
           count(*)::int as n,
           count(*) filter (where dossier is null)::int as "withoutCode",
           count(*) filter (where opening = 'always')::int as always,
           count(excluded_rating.seq)::int as excluded
    from rating
    left join procedure on procedure.unit_id = rating.unit_id
                       and procedure.code = rating.procedure_code
    left join excluded_rating on excluded_rating.unit_id = rating.unit_id
                             and excluded_rating.device_id = rating.device_id
                             and excluded_rating.seq = rating.seq
    where rating.unit_id = any(${unitIds}) and day between ${from} and ${to}
      and not withdrawn and counted
    group by rating.unit_id, clerk_id, counter_id, procedure_code, procedure.field, scale_id,
             level`.execute(db);
  return rows;
}
