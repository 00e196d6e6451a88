import type { Kysely } from 'kysely';
import { reaches, type UnitScope } from '../accounts/scope.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

/** `not-standing`: its log goes on by itself, and no permission is kept for a break that nobody has looked at. */
export type Allowed = 'allowed' | 'not-found' | 'not-standing';

/**
 * Lets a device whose copies tell different stories go on from the centre's head, once. Allowed twice before it has gone
 * on, the first time stands.
 */
export async function allowContinuing(
  db: Kysely<Schema>,
  deviceId: string,
  scope: UnitScope,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<Allowed> {
  return await db.transaction().execute(async (tx) => {
    const device = await tx
      .selectFrom('device')
      .select('unit_id')
      .where('device_id', '=', deviceId)
      .forUpdate()
      .executeTakeFirst();
    if (!device || !reaches(scope, device.unit_id)) return 'not-found';
    const place = { unit_id: device.unit_id, device_id: deviceId };
    const standing = await tx
      .selectFrom('standing_log')
      .select('since')
      .where('unit_id', '=', place.unit_id)
      .where('device_id', '=', deviceId)
      .executeTakeFirst();
    if (!standing) return 'not-standing';
    const before = await tx
      .selectFrom('log_resolution')
      .select('allowed_at')
      .where('unit_id', '=', place.unit_id)
      .where('device_id', '=', deviceId)
      .where('used_seq', 'is', null)
      .executeTakeFirst();
    if (before) return 'allowed';
    await tx
      .insertInto('log_resolution')
      .values({ ...place, allowed_at: at, allowed_by: by, reason })
      .execute();
    await recordAudit(tx, {
      at,
      actor: by,
      action: 'device.may-continue',
      unitId: place.unit_id,
      subject: deviceId,
      detail: reason,
    });
    return 'allowed';
  });
}
