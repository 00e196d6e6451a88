import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** Goes up whenever something changes that kiosks of the unit are told. */
export async function readRevision(db: Kysely<Schema>, unitId: string): Promise<number> {
  const { revision } = await db
    .selectFrom('unit')
    .select('revision')
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return revision;
}

/** Kiosks of the unit ask for their config anew. */
export async function raiseRevision(db: Kysely<Schema>, unitId: string): Promise<void> {
  await db
    .updateTable('unit')
    .set({ revision: sql`revision + 1` })
    .where('unit_id', '=', unitId)
    .execute();
}
