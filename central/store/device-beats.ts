import { sql, type Kysely } from 'kysely';
import type { HeartbeatRequest } from '../../shared/contract/wire.ts';
import type { Schema } from '../db/schema.ts';
import type { DeviceKey } from './ingest/device-row.ts';

/**
 * What a device's head shows beside what is known. `fork`: the centre holds another entry there. `log-replaced`: the
 * device itself told another one there once (`toldAt`, ms), which never came; `held`: where the centre's copy ends.
 */
export type HeadVerdict =
  | { readonly kind: 'as-known' | 'fork' }
  | { readonly kind: 'log-replaced'; readonly toldAt: number; readonly held: number };

/**
 * Keeps what a device says of itself. It counts as behind from the beat that shows a longer log than the centre holds,
 * anew whenever something arrived meanwhile. The furthest head that it tells binds it: a late beat must not shorten that.
 */
export async function storeBeat(
  db: Kysely<Schema>,
  device: DeviceKey,
  { at, head, waitingSince = null }: Pick<HeartbeatRequest, 'at' | 'head' | 'waitingSince'>,
  heardAt: Date,
): Promise<HeadVerdict> {
  const { unitId, deviceId } = device;
  const verdict = await judgeHead(db, device, head);
  await sql`
    insert into device_beat as known
      (unit_id, device_id, heard_at, device_at, waiting_since, head_seq, held_seq,
       behind_since, short_since, told_seq, told_hash, told_at)
    select unit_id, device_id, ${heardAt}, ${at}, ${waitingSince}::bigint, ${head.seq}, last_seq,
           case when ${head.seq} > last_seq then ${heardAt}::timestamptz end,
           case when ${head.seq} < last_seq then ${heardAt}::timestamptz end,
           ${head.seq}, decode(${head.hash}, 'hex'), ${heardAt}
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
        then coalesce(known.short_since, excluded.short_since) end,
      (told_seq, told_hash, told_at) = (
        select told_seq, told_hash, told_at from (values
          (known.told_seq, known.told_hash, known.told_at),
          (excluded.told_seq, excluded.told_hash, excluded.told_at)
        ) as told (told_seq, told_hash, told_at)
        order by told_seq desc nulls last, told_at desc limit 1)`.execute(db);
  return verdict;
}

async function judgeHead(
  db: Kysely<Schema>,
  { unitId, deviceId }: DeviceKey,
  { seq, hash }: HeartbeatRequest['head'],
): Promise<HeadVerdict> {
  const { rows } = await sql<{ fork: boolean | null; toldAt: number | null; held: number }>`
    select entry.hash <> decode(${hash}, 'hex') as fork, last_seq::int as held,
           case when told_seq = ${seq} and told_seq > last_seq
                  and told_hash <> decode(${hash}, 'hex')
             then floor(extract(epoch from told_at) * 1000)::float8 end as "toldAt"
    from device
      left join device_beat using (unit_id, device_id)
      left join entry on entry.unit_id = device.unit_id and entry.device_id = device.device_id
        and entry.seq = ${seq}
    where device.unit_id = ${unitId} and device.device_id = ${deviceId}`.execute(db);
  const { fork = null, toldAt = null, held = 0 } = rows[0] ?? {};
  if (fork === true) return { kind: 'fork' };
  return toldAt === null ? { kind: 'as-known' } : { kind: 'log-replaced', toldAt, held };
}
