import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { DeviceKey } from './ingest/device-row.ts';

/** A kiosk that fell silent this long ago keeps nobody from another counter. */
export const HEARD_WITHIN_MS = 10 * 60_000;

export interface Presence {
  readonly clerk: string;
  /** How long the session has been open, ms, by the kiosk's monotonic clock. */
  readonly forMs: number;
}

/**
 * Notes who is signed in at a kiosk. True where the same clerk signed in later at another one: one clerk is at one
 * counter at a time, and the later sign-in holds. Ages, not times of day, are compared, so no kiosk's clock matters.
 */
export async function notePresence(
  db: Kysely<Schema>,
  { unitId, deviceId }: DeviceKey,
  presence: Presence | null,
  at: Date,
): Promise<boolean> {
  if (presence === null) {
    await db
      .deleteFrom('clerk_presence')
      .where('unit_id', '=', unitId)
      .where('device_id', '=', deviceId)
      .execute();
    return false;
  }
  const { clerk: clerk_id, forMs } = presence;
  const since = new Date(at.getTime() - forMs);
  const row = { unit_id: unitId, device_id: deviceId, clerk_id, since, heard_at: at };
  await db
    .insertInto('clerk_presence')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'device_id']).doUpdateSet({ clerk_id, since, heard_at: at }),
    )
    .execute();
  const later = await db
    .selectFrom('clerk_presence')
    .select(sql<number>`1`.as('one'))
    .where('unit_id', '=', unitId)
    .where('device_id', '!=', deviceId)
    .where('clerk_id', '=', clerk_id)
    .where('since', '>', since)
    .where('heard_at', '>', new Date(at.getTime() - HEARD_WITHIN_MS))
    .executeTakeFirst();
  return later !== undefined;
}
