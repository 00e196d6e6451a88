import { sql, type Kysely } from 'kysely';
import type { HeartbeatRequest } from '../../shared/contract/wire.ts';
import type { Schema } from '../db/schema.ts';
import type { DeviceKey } from './ingest/device-row.ts';
import { judgeHead, keepTold, type HeadVerdict } from './told-heads.ts';

/**
 * Keeps what a device says of itself. It counts as behind from the beat that shows a longer log than the centre holds,
 * anew whenever something arrived meanwhile. Every head that it tells binds it until the entry there arrives.
 */
export async function storeBeat(
  db: Kysely<Schema>,
  device: DeviceKey,
  beat: Pick<HeartbeatRequest, 'at' | 'head' | 'waitingSince'>,
  heardAt: Date,
): Promise<HeadVerdict> {
  return await db.transaction().execute(async (tx) => {
    const verdict = await judgeHead(tx, device, beat.head);
    await keepTold(tx, device, beat.head, heardAt);
    await keepBeat(tx, device, beat, heardAt);
    return verdict;
  });
}

async function keepBeat(
  tx: Kysely<Schema>,
  { unitId, deviceId }: DeviceKey,
  { at, head, waitingSince = null }: Pick<HeartbeatRequest, 'at' | 'head' | 'waitingSince'>,
  heardAt: Date,
): Promise<void> {
  await sql`
    insert into device_beat as known
      (unit_id, device_id, heard_at, device_at, waiting_since, head_seq, held_seq,
       behind_since, short_since)
    select unit_id, device_id, ${heardAt}, ${at}, ${waitingSince}::bigint, ${head.seq}, last_seq,
           case when ${head.seq} > last_seq then ${heardAt}::timestamptz end,
           case when ${head.seq} < last_seq then ${heardAt}::timestamptz end
    from device where unit_id = ${unitId} and device_id = ${deviceId}
    on conflict (unit_id, device_id) do update set
      heard_at = excluded.heard_at, device_at = excluded.device_at,
      waiting_since = excluded.waiting_since,
      head_seq = excluded.head_seq, held_seq = excluded.held_seq,
      behind_since = case
        when excluded.behind_since is null then null
        when known.held_seq = excluded.held_seq
          then coalesce(known.behind_since, excluded.behind_since)
        else excluded.behind_since end,
      short_since = case when excluded.short_since is not null
        then coalesce(known.short_since, excluded.short_since) end`.execute(tx);
}
