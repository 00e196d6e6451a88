import type { Kysely } from 'kysely';
import type { SnapshotHead } from '../reports/snapshot.ts';
import type { Schema } from '../db/schema.ts';

/** Where the logs of these units' kiosks end, of those that ever sent anything, also of those that are gone. */
export async function readLogHeads(
  db: Kysely<Schema>,
  unitIds: readonly string[],
): Promise<readonly SnapshotHead[]> {
  const rows = await db
    .selectFrom('device')
    .innerJoin('counter', (join) =>
      join
        .onRef('counter.unit_id', '=', 'device.unit_id')
        .onRef('counter.counter_id', '=', 'device.counter_id'),
    )
    .select(['device.unit_id', 'counter.number', 'device_id', 'last_seq', 'head_hash'])
    .where('device.unit_id', 'in', [...unitIds])
    .where('last_seq', '>', 0)
    .orderBy('device.unit_id')
    .orderBy('counter.number')
    .orderBy('device_id')
    .execute();
  return rows.map((row) => ({
    unit: row.unit_id,
    counter: row.number,
    device: row.device_id,
    seq: row.last_seq,
    hash: row.head_hash.toString('hex'),
  }));
}
