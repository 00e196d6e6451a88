import { z } from 'zod';
import type { Entry } from '../../../shared/log/entry.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import { judgeTold, type ToldHead } from '../../receive/told-head.ts';
import type { DeviceKey } from './device-row.ts';
import { raiseAlarm } from './review.ts';

const rowsSchema: z.ZodType<readonly ToldHead[]> = z.array(
  z.object({ seq: z.int(), hash: z.string(), toldAt: z.number() }),
);

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
  const told = await readTold(client, device);
  if (told.length === 0) return;
  const { replaced, open } = judgeTold(told, fresh);
  if (open.length < told.length) await keepOnly(client, device, open);
  for (const { seq, toldAt } of replaced)
    await raiseAlarm(client, device, 'log-replaced', seq, receivedAt, { toldAt, held });
}

async function readTold(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
): Promise<readonly ToldHead[]> {
  const { rows } = await client.query({
    name: 'told-heads',
    text: `select seq, encode(hash, 'hex') as hash,
                  floor(extract(epoch from told_at) * 1000)::float8 as "toldAt"
           from told_head where unit_id = $1 and device_id = $2`,
    values: [unitId, deviceId],
  });
  return rowsSchema.parse(rows);
}

async function keepOnly(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  open: readonly ToldHead[],
): Promise<void> {
  await client.query({
    name: 'keep-told',
    text: 'delete from told_head where unit_id = $1 and device_id = $2 and seq <> all($3::bigint[])',
    values: [unitId, deviceId, open.map(({ seq }) => seq)],
  });
}
