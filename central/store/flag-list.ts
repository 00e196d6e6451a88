import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { flagViewSchema, type FlagState, type FlagView } from '../../shared/contract/flags.ts';
import type { Schema } from '../db/schema.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

const MS = sql`extract(epoch from reviewed_at) * 1000`;

/** Flags with their decisions, those of `where`. */
async function readFlags(
  db: Kysely<Schema>,
  where: ReturnType<typeof sql>,
): Promise<readonly FlagView[]> {
  const { rows } = await sql`
    select flag.*, coalesce(decided.revision, 0) < flag.revision as open from (
      select flag_id as id, rule, version, severity, about, clerk_id as clerk, ratings, chance,
             data, unit_id as unit, from_day as "from", to_day as "to", revision,
             (extract(epoch from first_found_at) * 1000)::bigint as "firstFoundAt",
             (extract(epoch from changed_at) * 1000)::bigint as "changedAt",
             (extract(epoch from gone_at) * 1000)::bigint as "goneAt",
             coalesce((
               select jsonb_agg(jsonb_build_object(
                        'decision', decision, 'by', reviewer, 'reason', reason,
                        'at', (${MS})::bigint, 'revision', flag_review.revision)
                      order by review_id)
               from flag_review
               where flag_review.unit_id = flag.unit_id and flag_review.flag_id = flag.flag_id
             ), '[]'::jsonb) as reviews
      from flag
    ) as flag
    left join lateral (
      select max((review ->> 'revision')::int) as revision
      from jsonb_array_elements(flag.reviews) as review
    ) as decided on true
    where ${where}`.execute(db);
  return z.array(flagViewSchema).parse(rows);
}

export async function readFlag(
  db: Kysely<Schema>,
  unitId: string,
  id: string,
): Promise<FlagView | null> {
  const [flag] = await readFlags(db, sql`unit = ${unitId} and id = ${id}`);
  return flag ?? null;
}

export interface FlagPage {
  readonly state: FlagState;
  readonly after: string;
  readonly limit: number;
}

/** Flags about any of the period's days, by id. */
export async function listFlags(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: Period,
  { state, after, limit }: FlagPage,
): Promise<readonly FlagView[]> {
  const waiting = sql`(coalesce(decided.revision, 0) < flag.revision)`;
  const inState = state === 'all' ? sql`true` : state === 'open' ? waiting : sql`not ${waiting}`;
  return await readFlags(
    db,
    sql`unit = ${unitId} and "from" <= ${to} and "to" >= ${from} and id > ${after} and ${inState}
        order by id limit ${limit}`,
  );
}
