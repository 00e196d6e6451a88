import type { Kysely } from 'kysely';
import type { Scale } from '../../shared/domain/scale.ts';
import type { Schema } from '../db/schema.ts';

export async function readScales(db: Kysely<Schema>): Promise<ReadonlyMap<string, Scale>> {
  const rows = await db.selectFrom('scale').selectAll().execute();
  return new Map(rows.map(({ scale_id: id, levels }) => [id, { id, levels }]));
}
