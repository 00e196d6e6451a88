import { sql, type Kysely } from 'kysely';
import type { UnitScope } from '../accounts/scope.ts';
import { unitsOf } from '../accounts/scope.ts';
import type { Schema } from '../db/schema.ts';
import type { SnapshotUnit } from '../reports/snapshot.ts';

/** Null when there is no such unit. */
export async function readReportUnit(
  db: Kysely<Schema>,
  unitId: string,
): Promise<SnapshotUnit | null> {
  const row = await db
    .selectFrom('unit')
    .select(['unit_id as id', 'code', 'name', 'parent'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row ?? null;
}

/** The units of the same province within the scope, by their Vietnamese names. */
export async function readNeighbours(
  db: Kysely<Schema>,
  unit: SnapshotUnit,
  scope: UnitScope,
): Promise<readonly SnapshotUnit[]> {
  const allowed = unitsOf(scope);
  const { rows } = await sql<SnapshotUnit>`
    select unit_id as id, code, name, parent from unit
    where parent ->> 'vi' = ${unit.parent.vi}
      and (${allowed}::text[] is null or unit_id = any(${allowed}))
    order by name ->> 'vi' collate "C", unit_id`.execute(db);
  return rows;
}
