import { z } from 'zod';
import type { Head } from '../../../shared/log/chain.ts';
import { canonicalJson } from '../../../shared/log/canonical.ts';
import type { SignedHead } from '../../../shared/log/head.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { DeviceClock } from '../../receive/entry-times.ts';

export interface DeviceKey {
  readonly unitId: string;
  readonly deviceId: string;
}

export interface LockedDevice {
  readonly head: Head;
  readonly revoked: boolean;
  readonly clock: DeviceClock;
}

const rowSchema = z.object({
  seq: z.int(),
  hash: z.string(),
  revoked: z.boolean(),
  offsetMs: z.int(),
  certainMs: z.int(),
  carriedThrough: z.int(),
});

/**
 * Holds the device's row until the transaction ends: whoever has it is the only writer of this device's log. The unit's
 * row is held with it, because what counts of a dossier is decided among all kiosks of the unit.
 * @returns null when the device is gone
 */
export async function lockDevice(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
): Promise<LockedDevice | null> {
  const { rows } = await client.query({
    name: 'lock-device',
    text: `select last_seq as seq, encode(head_hash, 'hex') as hash,
                  revoked_at is not null as revoked, clock_offset_ms as "offsetMs",
                  certain_ms as "certainMs", carried_through as "carriedThrough"
           from unit join device using (unit_id)
           where unit_id = $1 and device_id = $2 for no key update`,
    values: [unitId, deviceId],
  });
  if (rows.length === 0) return null;
  const { seq, hash, revoked, ...clock } = rowSchema.parse(rows[0]);
  return { head: { seq, hash }, revoked, clock };
}

/** Holds the rows of many devices and their units, taken in the order of their keys. */
export async function lockInOrder(
  client: IngestClient,
  devices: readonly DeviceKey[],
): Promise<void> {
  await client.query({
    name: 'lock-units',
    text: `select from unit where unit_id = any($1) order by unit_id for no key update`,
    values: [[...new Set(devices.map(({ unitId }) => unitId))]],
  });
  await client.query({
    name: 'lock-devices',
    text: `select from device where (unit_id, device_id) in (select * from unnest($1::text[], $2::text[]))
           order by unit_id, device_id for no key update`,
    values: [devices.map(({ unitId }) => unitId), devices.map(({ deviceId }) => deviceId)],
  });
}

/** @param signed what the device signed of that head; null: what is kept stays */
export async function moveHead(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  { head, clock }: Pick<LockedDevice, 'head' | 'clock'>,
  seenAt: Date,
  signed: SignedHead | null,
): Promise<void> {
  await client.query({
    name: 'move-head',
    text: `update device set last_seq = $3, head_hash = decode($4, 'hex'), last_seen_at = $5,
                             clock_offset_ms = $6, certain_ms = $7, carried_through = $8,
                             signed_head = coalesce($9::json, signed_head)
           where unit_id = $1 and device_id = $2`,
    values: [
      unitId,
      deviceId,
      head.seq,
      head.hash,
      seenAt,
      clock.offsetMs,
      clock.certainMs,
      clock.carriedThrough,
      signed === null ? null : canonicalJson(signed),
    ],
  });
}
