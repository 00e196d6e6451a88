import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** Lets a device whose copies tell different stories go on from the centre's head, once. False: there is no such device. */
export async function allowContinuing(
  db: Kysely<Schema>,
  deviceId: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const device = await tx
      .selectFrom('device')
      .select('unit_id')
      .where('device_id', '=', deviceId)
      .executeTakeFirst();
    if (!device) return false;
    const { unit_id } = device;
    await tx
      .insertInto('log_resolution')
      .values({ unit_id, device_id: deviceId, allowed_at: at, allowed_by: by, reason })
      .execute();
    await recordAudit(tx, {
      at,
      actor: by,
      action: 'device.may-continue',
      unitId: unit_id,
      subject: deviceId,
      detail: reason,
    });
    return true;
  });
}
