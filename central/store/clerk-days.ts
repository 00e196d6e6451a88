import { sql, type Kysely } from 'kysely';
import type { LocalText } from '../../shared/domain/local-text.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import type { Schema } from '../db/schema.ts';

/** Ratings of one clerk (null: of the whole unit) in one scale, n1 … n5. */
export interface PeriodCounts {
  readonly clerk: string | null;
  readonly scale: string;
  readonly counts: readonly number[];
  readonly withdrawn: number;
}

export interface UnitOfClerks {
  readonly id: string;
  readonly name: LocalText;
  /** The scale that its kiosks show now. */
  readonly scaleId: string;
  /** Everybody who ever was there, in the office's order; `left` no longer is. */
  readonly clerks: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: LocalText;
    readonly left: boolean;
  }[];
}

export async function readUnitOfClerks(
  db: Kysely<Schema>,
  unitId: string,
): Promise<UnitOfClerks | null> {
  const unit = await db
    .selectFrom('unit')
    .select(['unit_id', 'name', 'scale_id'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (!unit) return null;
  const clerks = await db
    .selectFrom('clerk')
    .select(['clerk_id', 'name', 'title', 'left_at'])
    .where('unit_id', '=', unitId)
    .orderBy('position')
    .execute();
  return {
    id: unit.unit_id,
    name: unit.name,
    scaleId: unit.scale_id,
    clerks: clerks.map(({ clerk_id: id, name, title, left_at: leftAt }) => ({
      id,
      name,
      title,
      left: leftAt !== null,
    })),
  };
}

/** One row for each clerk and scale, then one for the unit in each scale, added up over the days `from`..`to`. */
export async function sumClerkDays(
  db: Kysely<Schema>,
  unitId: string,
  from: string,
  to: string,
): Promise<readonly PeriodCounts[]> {
  const { rows } = await sql<{
    clerk: string | null;
    scale: string;
    counts: readonly number[];
    withdrawn: number;
  }>`
    select clerk_id as clerk, scale_id as scale,
           array[sum(n1), sum(n2), sum(n3), sum(n4), sum(n5)]::int[] as counts,
           sum(withdrawn)::int as withdrawn
    from clerk_day where unit_id = ${unitId} and day between ${from} and ${to}
    group by clerk_id, scale_id
    union all
    select null, scale_id,
           array[sum(n1), sum(n2), sum(n3), sum(n4), sum(n5)]::int[], sum(withdrawn)::int
    from unit_day where unit_id = ${unitId} and day between ${from} and ${to}
    group by scale_id`.execute(db);
  return rows;
}

export async function readScales(db: Kysely<Schema>): Promise<ReadonlyMap<string, Scale>> {
  const rows = await db.selectFrom('scale').selectAll().execute();
  return new Map(rows.map(({ scale_id: id, levels }) => [id, { id, levels }]));
}
