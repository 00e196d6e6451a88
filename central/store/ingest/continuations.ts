import { z } from 'zod';
import type { Head } from '../../../shared/log/chain.ts';
import { readBody, type Entry } from '../../../shared/log/entry.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { DeviceKey } from './device-row.ts';
import { endStanding } from './standing-logs.ts';

/** Takes note of a break in a log: its carried entries are known by their former places, and a permission is used up. */
export async function noteContinuations(
  client: IngestClient,
  device: DeviceKey,
  fresh: readonly Entry[],
): Promise<void> {
  // Neither is written while a kiosk stands.
  if (fresh.some(({ kind }) => kind === 'log.continued' || kind === 'device.started'))
    await endStanding(client, device);
  for (const entry of fresh) {
    if (entry.kind !== 'log.continued' && entry.kind !== 'log.carried') continue;
    const read = readBody(entry);
    if (!read.ok) continue;
    if (read.draft.kind === 'log.carried')
      await insertCarried(client, device, read.draft.body.places);
    if (read.draft.kind === 'log.continued' && read.draft.body.cause === 'copies-forked')
      await spendResolution(client, device, entry.seq);
  }
}

async function insertCarried(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  places: readonly Head[],
): Promise<void> {
  await client.query({
    name: 'insert-carried',
    text: `insert into carried_entry (unit_id, device_id, seq, hash)
           select $1, $2, seq, decode(hash, 'hex')
           from unnest($3::bigint[], $4::text[]) as place (seq, hash)
           on conflict do nothing`,
    values: [unitId, deviceId, places.map(({ seq }) => seq), places.map(({ hash }) => hash)],
  });
}

async function spendResolution(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  seq: number,
): Promise<void> {
  await client.query({
    name: 'spend-resolution',
    text: `update log_resolution set used_seq = $3
           where unit_id = $1 and device_id = $2 and used_seq is null`,
    values: [unitId, deviceId, seq],
  });
}

const seqsSchema = z.array(z.object({ seq: z.int() }));

/** Which of a device's places the centre holds, where they stood or carried over. */
export async function heldPlaces(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  places: readonly Head[],
): Promise<readonly number[]> {
  if (places.length === 0) return [];
  const { rows } = await client.query({
    name: 'held-places',
    text: `select seq from unnest($3::bigint[], $4::text[]) as place (seq, hash)
           where exists (
             select from entry where unit_id = $1 and device_id = $2
               and entry.seq = place.seq and entry.hash = decode(place.hash, 'hex'))
           or exists (
             select from carried_entry as carried where unit_id = $1 and device_id = $2
               and carried.seq = place.seq and carried.hash = decode(place.hash, 'hex'))
           order by seq`,
    values: [unitId, deviceId, places.map(({ seq }) => seq), places.map(({ hash }) => hash)],
  });
  return seqsSchema.parse(rows).map(({ seq }) => seq);
}

/** Whether somebody has allowed the device to go on although its copies tell different stories. */
export async function isResolved(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
): Promise<boolean> {
  const { rows } = await client.query({
    name: 'is-resolved',
    text: `select from log_resolution where unit_id = $1 and device_id = $2 and used_seq is null`,
    values: [unitId, deviceId],
  });
  return rows.length > 0;
}
