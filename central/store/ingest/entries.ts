import { z } from 'zod';
import { canonicalJson } from '../../../shared/log/canonical.ts';
import type { Entry, Hash } from '../../../shared/log/entry.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { DeviceKey } from './device-row.ts';
import { storable } from './storable.ts';

const heldSchema = z.array(z.object({ seq: z.int(), hash: z.string() }));

/** Hashes that the centre holds of a device's log in `from`..`to`. */
export async function heldHashes(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, Hash>> {
  const { rows } = await client.query({
    name: 'held-hashes',
    text: `select seq, encode(hash, 'hex') as hash from entry
           where unit_id = $1 and device_id = $2 and seq between $3 and $4`,
    values: [unitId, deviceId, from, to],
  });
  return new Map(heldSchema.parse(rows).map(({ seq, hash }) => [seq, hash]));
}

/** One prepared statement whatever the number of entries. */
export async function insertEntries(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  entries: readonly Entry[],
  receivedAt: Date,
): Promise<void> {
  if (entries.length === 0) return;
  await client.query({
    name: 'insert-entries',
    text: `insert into entry
             (unit_id, device_id, received_at, seq, at, mono, boot, kind, body, prev, hash)
           select $1, $2, $3, seq, at, mono, boot, kind, body::json,
                  decode(prev, 'hex'), decode(hash, 'hex')
           from unnest($4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::text[],
                       $9::text[], $10::text[], $11::text[])
             as offered (seq, at, mono, boot, kind, body, prev, hash)`,
    values: [
      unitId,
      deviceId,
      receivedAt,
      entries.map(({ seq }) => seq),
      entries.map(({ at }) => at),
      entries.map(({ mono }) => mono),
      entries.map(({ boot }) => boot),
      entries.map(({ kind }) => storable(kind)),
      entries.map(({ body }) => canonicalJson(body)),
      entries.map(({ prev }) => prev),
      entries.map(({ hash }) => hash),
    ],
  });
}
