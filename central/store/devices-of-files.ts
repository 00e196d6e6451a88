import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { DeviceRow } from './devices.ts';

/** The device of this name that holds this key; null where the centre doesn't know the pair. */
export async function findDeviceOfFile(
  db: Kysely<Schema>,
  deviceId: string,
  publicKey: Buffer,
): Promise<Omit<DeviceRow, 'revoked' | 'publicKey'> | null> {
  const row = await db
    .selectFrom('device')
    .select([
      'unit_id as unitId',
      'device_id as deviceId',
      'counter_id as counterId',
      'secret_wrapped as secretWrapped',
    ])
    .where('device_id', '=', deviceId)
    .where('public_key', '=', publicKey)
    .executeTakeFirst();
  return row ?? null;
}

/** Every enrolled device with its public key (SPKI DER, base64url). */
export async function listDeviceKeys(
  db: Kysely<Schema>,
): Promise<readonly { readonly unit: string; readonly device: string; readonly key: string }[]> {
  const rows = await db
    .selectFrom('device')
    .select(['unit_id as unit', 'device_id as device', 'public_key'])
    .orderBy('unit_id')
    .orderBy('device_id')
    .execute();
  return rows.map(({ public_key: key, ...row }) => ({ ...row, key: key.toString('base64url') }));
}
