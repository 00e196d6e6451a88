import { z } from 'zod';
import type { Head } from '../../../shared/log/chain.ts';
import type { IngestClient } from '../../db/ingest-client.ts';

export interface DeviceKey {
  readonly unitId: string;
  readonly deviceId: string;
}

export interface LockedDevice {
  readonly head: Head;
  readonly revoked: boolean;
}

const rowSchema = z.object({ seq: z.int(), hash: z.string(), revoked: z.boolean() });

/**
 * Holds the device's row until the transaction ends: whoever has it is the only writer of this device's log.
 * @returns null when the device is gone
 */
export async function lockDevice(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
): Promise<LockedDevice | null> {
  const { rows } = await client.query({
    name: 'lock-device',
    text: `select last_seq as seq, encode(head_hash, 'hex') as hash, revoked_at is not null as revoked
           from device where unit_id = $1 and device_id = $2 for no key update`,
    values: [unitId, deviceId],
  });
  if (rows.length === 0) return null;
  const { seq, hash, revoked } = rowSchema.parse(rows[0]);
  return { head: { seq, hash }, revoked };
}

export async function moveHead(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  head: Head,
  seenAt: Date,
): Promise<void> {
  await client.query({
    name: 'move-head',
    text: `update device set last_seq = $3, head_hash = decode($4, 'hex'), last_seen_at = $5
           where unit_id = $1 and device_id = $2`,
    values: [unitId, deviceId, head.seq, head.hash, seenAt],
  });
}
