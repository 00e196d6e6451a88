import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';

export type Dimension = 'clerk' | 'counter' | 'procedure';

/** Ratings of one subject (null: of the whole unit) in one scale, n1 … n5. */
export interface PeriodCounts {
  readonly subject: string | null;
  readonly scale: string;
  readonly counts: readonly number[];
  readonly withdrawn: number;
}

const ROLLUPS = {
  clerk: { table: 'clerk_day', column: 'clerk_id' },
  counter: { table: 'counter_day', column: 'counter_id' },
  procedure: { table: 'procedure_day', column: 'procedure_code' },
} as const;

const SUMS = sql`array[sum(n1), sum(n2), sum(n3), sum(n4), sum(n5)]::int[] as counts,
                 sum(withdrawn)::int as withdrawn`;

/** One row for each subject and scale, then one for the unit in each scale, added up over the period's days. */
export async function sumDays(
  db: Kysely<Schema>,
  dimension: Dimension,
  unitId: string,
  { from, to }: Period,
): Promise<readonly PeriodCounts[]> {
  const { table, column } = ROLLUPS[dimension];
  const { rows } = await sql<PeriodCounts>`
    select ${sql.ref(column)} as subject, scale_id as scale, ${SUMS}
    from ${sql.table(table)} where unit_id = ${unitId} and day between ${from} and ${to}
    group by ${sql.ref(column)}, scale_id
    union all
    select null, scale_id, ${SUMS}
    from unit_day where unit_id = ${unitId} and day between ${from} and ${to}
    group by scale_id`.execute(db);
  return rows;
}

export interface UnitCounts extends PeriodCounts {
  readonly subject: string;
}

/** What is added up: all work of some units, or one field's (as each unit files its procedures) of every unit. */
export type UnitsWork =
  | { readonly of: 'some-units'; readonly ids: readonly string[] }
  | { readonly of: 'field'; readonly field: string };

/** One row for each unit and scale. */
export async function sumUnitDays(
  db: Kysely<Schema>,
  { from, to }: Period,
  work: UnitsWork,
): Promise<readonly UnitCounts[]> {
  const source =
    work.of === 'some-units'
      ? sql`unit_day where unit_id = any(${work.ids}) and day between ${from} and ${to}`
      : sql`procedure_day join procedure using (unit_id)
            where day between ${from} and ${to} and procedure.code = procedure_code
              and procedure.field = ${work.field}`;
  const { rows } = await sql<UnitCounts>`
    select unit_id as subject, scale_id as scale, ${SUMS}
    from ${source} group by unit_id, scale_id`.execute(db);
  return rows;
}
