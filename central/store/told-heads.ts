import { sql, type Kysely } from 'kysely';
import type { Head } from '../../shared/log/chain.ts';
import type { Schema } from '../db/schema.ts';
import type { DeviceKey } from './ingest/device-row.ts';

/**
 * What a device's head shows beside what is known. `fork`: the centre holds another entry there. `log-replaced`: the
 * device itself told another one there once (`toldAt`, ms), which never came; `held`: where the centre's copy ends.
 */
export type HeadVerdict =
  | { readonly kind: 'as-known' | 'fork' }
  | { readonly kind: 'log-replaced'; readonly toldAt: number; readonly held: number };

/** The device's row is held until the transaction ends: no batch comes between a head and what is known of its place. */
export async function judgeHead(
  tx: Kysely<Schema>,
  { unitId, deviceId }: DeviceKey,
  { seq, hash }: Head,
): Promise<HeadVerdict> {
  await sql`
    select from device where unit_id = ${unitId} and device_id = ${deviceId}
    for no key update`.execute(tx);
  const { rows } = await sql<{ fork: boolean | null; toldAt: number | null; held: number }>`
    select entry.hash <> decode(${hash}, 'hex') as fork, last_seq::int as held,
           floor(extract(epoch from told_at) * 1000)::float8 as "toldAt"
    from device
      left join told_head as told on told.unit_id = device.unit_id
        and told.device_id = device.device_id and told.seq = ${seq}
        and told.hash <> decode(${hash}, 'hex')
      left join entry on entry.unit_id = device.unit_id and entry.device_id = device.device_id
        and entry.seq = ${seq}
    where device.unit_id = ${unitId} and device.device_id = ${deviceId}`.execute(tx);
  const { fork = null, toldAt = null, held = 0 } = rows[0] ?? {};
  if (fork === true) return { kind: 'fork' };
  return toldAt === null ? { kind: 'as-known' } : { kind: 'log-replaced', toldAt, held };
}

/** Keeps a head that has not arrived; told twice, it counts from the first time. */
export async function keepTold(
  tx: Kysely<Schema>,
  device: DeviceKey,
  { seq, hash }: Head,
  heardAt: Date,
): Promise<void> {
  const { unitId, deviceId } = device;
  const { rows } = await sql`
    insert into told_head as known (unit_id, device_id, seq, hash, told_at)
    select unit_id, device_id, ${seq}, decode(${hash}, 'hex'), ${heardAt} from device
    where unit_id = ${unitId} and device_id = ${deviceId} and last_seq < ${seq}
    on conflict (unit_id, device_id, seq) do update set
      hash = excluded.hash, told_at = excluded.told_at
    where known.hash <> excluded.hash
    returning seq`.execute(tx);
  if (rows.length > 0) await thinOut(tx, device, heardAt);
}

const KEPT_ALL_MS = 86_400_000;
/** Minutes of a day and then some: a kiosk beats once a minute. */
const MOST_KEPT_ALL = 2_000;

/**
 * A kiosk whose entries don't arrive tells another head at nearly every beat, for months if nobody looks: of a day all
 * are kept, of what is older the first of each hour.
 */
async function thinOut(
  tx: Kysely<Schema>,
  { unitId, deviceId }: DeviceKey,
  heardAt: Date,
): Promise<void> {
  const older = new Date(heardAt.getTime() - KEPT_ALL_MS);
  await sql`
    delete from told_head as told using (
      select seq, row_number() over (order by told_at desc, seq desc) as nth,
             row_number() over (
               partition by date_bin('1 hour', told_at, 'epoch') order by told_at, seq) as of_hour
      from told_head where unit_id = ${unitId} and device_id = ${deviceId}) as placed
    where told.unit_id = ${unitId} and told.device_id = ${deviceId} and told.seq = placed.seq
      and of_hour > 1 and (told_at < ${older} or nth > ${MOST_KEPT_ALL})`.execute(tx);
}
