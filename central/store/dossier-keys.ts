import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

export async function readDossierKey(db: Kysely<Schema>, unitId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('dossier_key')
    .select('key_wrapped')
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.key_wrapped ?? null;
}

/** Keeps the offered key unless another process was first; returns the one that is kept, null without such a unit. */
export async function insertDossierKey(
  db: Kysely<Schema>,
  unitId: string,
  wrapped: Buffer,
): Promise<Buffer | null> {
  await sql`
    insert into dossier_key (unit_id, key_wrapped)
    select unit_id, ${wrapped} from unit where unit_id = ${unitId}
    on conflict do nothing`.execute(db);
  return await readDossierKey(db, unitId);
}
