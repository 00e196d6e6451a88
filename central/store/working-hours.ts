import { sql, type Kysely } from 'kysely';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

/** Null where there is no such unit. */
export async function readWorkingHours(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly OpenStretch[] | null> {
  const row = await db
    .selectFrom('unit')
    .select('opening_hours')
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.opening_hours ?? null;
}

/** Whether there is such a unit; its kiosks are told with the next revision. */
export async function writeWorkingHours(
  db: Kysely<Schema>,
  unitId: string,
  stretches: readonly OpenStretch[],
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const written = JSON.stringify(stretches);
    const changed = await tx
      .updateTable('unit')
      .set({ opening_hours: written, revision: sql`revision + 1` })
      .where('unit_id', '=', unitId)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return false;
    const act = { at, actor, action: 'working-hours.saved', unitId, subject: unitId } as const;
    await recordAudit(tx, { ...act, detail: written });
    return true;
  });
}
