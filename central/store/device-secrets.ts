import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** A device's secret as it is kept: wrapped by the master key. Null when there is no such device, or it is put out. */
export async function readDeviceSecret(
  db: Kysely<Schema>,
  unitId: string,
  deviceId: string,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('device')
    .select('secret_wrapped')
    .where('unit_id', '=', unitId)
    .where('device_id', '=', deviceId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row?.secret_wrapped ?? null;
}
