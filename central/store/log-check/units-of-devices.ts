import type { Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';

/** In which unit each of these devices is, those that there are. */
export async function unitsOfDevices(
  db: Kysely<Schema>,
  devices: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (devices.length === 0) return new Map();
  const rows = await db
    .selectFrom('device')
    .select(['device_id', 'unit_id'])
    .where('device_id', 'in', [...new Set(devices)])
    .execute();
  return new Map(rows.map((row) => [row.device_id, row.unit_id]));
}
