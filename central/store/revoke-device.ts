import type { Kysely } from 'kysely';
import { reaches, type UnitScope } from '../accounts/scope.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** Device ids are random, so one names a device whatever its unit. Done twice, the first time stands. */
export async function revokeDevice(
  db: Kysely<Schema>,
  deviceId: string,
  scope: UnitScope,
  audit: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const device = await tx
      .selectFrom('device')
      .select(['unit_id', 'revoked_at'])
      .where('device_id', '=', deviceId)
      .forUpdate()
      .executeTakeFirst();
    if (!device || !reaches(scope, device.unit_id)) return false;
    if (device.revoked_at !== null) return true;
    await tx
      .updateTable('device')
      .set({ revoked_at: audit.at })
      .where('unit_id', '=', device.unit_id)
      .where('device_id', '=', deviceId)
      .execute();
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'device.revoked',
      unitId: device.unit_id,
      subject: deviceId,
    });
    return true;
  });
}
