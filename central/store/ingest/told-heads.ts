import { z } from 'zod';
import type { Entry } from '../../../shared/log/entry.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import { judgeTold, type ToldHead } from '../../receive/told-head.ts';
import type { DeviceKey } from './device-row.ts';
import { raiseAlarm } from './review.ts';

const rowSchema: z.ZodType<ToldHead> = z.object({
  seq: z.int(),
  hash: z.string(),
  toldAt: z.number(),
});

/**
 * Holds a device to what it told of its log: entries that replace it are stored like any others, since they fit what the
 * centre holds, and somebody is told.
 * @param held where the centre's copy ended before `fresh`
 */
export async function holdToTold(
  client: IngestClient,
  device: DeviceKey,
  held: number,
  fresh: readonly Entry[],
  receivedAt: Date,
): Promise<void> {
  const told = await toldBeyond(client, device, held);
  if (told === null) return;
  const verdict = judgeTold(told, fresh);
  if (verdict === 'open') return;
  await release(client, device);
  if (verdict === 'given-up') return;
  const { seq, toldAt } = told;
  await raiseAlarm(client, device, 'log-replaced', seq, receivedAt, { toldAt, held });
}

async function toldBeyond(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  held: number,
): Promise<ToldHead | null> {
  const { rows } = await client.query({
    name: 'told-head',
    text: `select told_seq as seq, encode(told_hash, 'hex') as hash,
                  floor(extract(epoch from told_at) * 1000)::float8 as "toldAt"
           from device_beat where unit_id = $1 and device_id = $2 and told_seq > $3`,
    values: [unitId, deviceId, held],
  });
  return rows.length === 0 ? null : rowSchema.parse(rows[0]);
}

async function release(client: IngestClient, { unitId, deviceId }: DeviceKey): Promise<void> {
  await client.query({
    name: 'release-told',
    text: `update device_beat set told_seq = null, told_hash = null, told_at = null
           where unit_id = $1 and device_id = $2`,
    values: [unitId, deviceId],
  });
}
