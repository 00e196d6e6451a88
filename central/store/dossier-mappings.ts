import type { Kysely } from 'kysely';
import {
  dossierMappingSchema,
  type DossierMapping,
  type NamedDossierMapping,
} from '../../shared/contract/dossiers.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit, type AuditEvent } from './audit.ts';

export async function listMappings(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly NamedDossierMapping[]> {
  const rows = await db
    .selectFrom('dossier_mapping')
    .select(['name', 'mapping'])
    .where('unit_id', '=', unitId)
    .orderBy('name')
    .execute();
  return rows.map(({ name, mapping }) => ({ name, ...dossierMappingSchema.parse(mapping) }));
}

export async function readMapping(
  db: Kysely<Schema>,
  unitId: string,
  name: string,
): Promise<DossierMapping | null> {
  const row = await db
    .selectFrom('dossier_mapping')
    .select('mapping')
    .where('unit_id', '=', unitId)
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? dossierMappingSchema.parse(row.mapping) : null;
}

/** Saves under the name whatever was there before, with its record. */
export async function saveMapping(
  db: Kysely<Schema>,
  unitId: string,
  { name, columns, clerks }: NamedDossierMapping,
  audit: Pick<AuditEvent, 'at' | 'actor'>,
): Promise<void> {
  const mapping = JSON.stringify({ columns, clerks });
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('dossier_mapping')
      .values({ unit_id: unitId, name, mapping })
      .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet({ mapping }))
      .execute();
    await recordAudit(tx, { ...audit, action: 'dossier-mapping.saved', unitId, subject: name });
  });
}
