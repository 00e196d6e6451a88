import { sql, type Kysely } from 'kysely';
import { ALARM_KIND_NAMES, ALARM_KINDS } from '../../shared/contract/alarms.ts';
import type { Finding } from '../alarms/finding.ts';
import type { Schema } from '../db/schema.ts';
import type { DeviceKey } from './ingest/device-row.ts';

/** Any number that no other lock of the centre has. */
const WATCH_LOCK = 7_310_032;

/**
 * One round at a time, whatever the number of centres. @returns up to when what arrived was read, null: nothing yet;
 * undefined: another centre is at it
 */
export async function lockWatch(tx: Kysely<Schema>): Promise<Date | null | undefined> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${WATCH_LOCK}) as locked`.execute(tx);
  if (rows[0]?.locked !== true) return undefined;
  const row = await tx.selectFrom('alarm_watch').select('through').executeTakeFirst();
  return row?.through ?? null;
}

/** For whoever changes many alarms at once: a round touches them in an order of its own. */
export async function waitForWatch(tx: Kysely<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WATCH_LOCK})`.execute(tx);
}

export async function moveWatch(tx: Kysely<Schema>, through: Date): Promise<void> {
  await sql`
    insert into alarm_watch (through) values (${through})
    on conflict (singleton) do update set through = excluded.through`.execute(tx);
}

/** Raises what is new. An event that is known stays as it is; a condition that had ended and holds again reopens. */
export async function raiseAlarms(
  tx: Kysely<Schema>,
  findings: readonly Finding[],
  at: Date,
): Promise<void> {
  if (findings.length === 0) return;
  const conditions = conditionKinds();
  await sql`
    insert into alarm (unit_id, device_id, kind, seq, data, first_at, last_at, due_at)
    select unit_id, device_id, kind, seq, data, ${at}, ${at}, ${at}
    from unnest(${findings.map(({ unitId }) => unitId)}::text[],
                ${findings.map(({ deviceId }) => deviceId)}::text[],
                ${findings.map(({ kind }) => kind)}::text[],
                ${findings.map(({ place }) => place)}::bigint[],
                ${findings.map(({ data }) => JSON.stringify(data))}::jsonb[])
      as found (unit_id, device_id, kind, seq, data)
    on conflict (unit_id, device_id, kind, seq) do update set
      last_at = excluded.last_at, due_at = excluded.due_at, data = excluded.data,
      times = alarm.times + 1, ended_at = null, seen_by = null, seen_at = null, note = null,
      mailed_at = null
    where alarm.ended_at is not null and alarm.kind = any(${conditions})`.execute(tx);
}

/** Ends the conditions that hold no more; `findings` are all that hold now. Those in `keep` are ended by others. */
export async function endConditions(
  tx: Kysely<Schema>,
  findings: readonly Finding[],
  keep: readonly Finding['kind'][],
  at: Date,
): Promise<void> {
  const kinds = conditionKinds().filter((kind) => !keep.includes(kind));
  await sql`
    update alarm set ended_at = ${at}
    where ended_at is null and kind = any(${kinds}) and not exists (
      select from unnest(${findings.map(({ unitId }) => unitId)}::text[],
                         ${findings.map(({ deviceId }) => deviceId)}::text[],
                         ${findings.map(({ kind }) => kind)}::text[],
                         ${findings.map(({ place }) => place)}::bigint[])
        as holds (unit_id, device_id, kind, seq)
      where holds.unit_id = alarm.unit_id and holds.device_id = alarm.device_id
        and holds.kind = alarm.kind and holds.seq = alarm.seq)`.execute(tx);
}

/** Ends all alarms of one kind about these devices. */
export async function endAlarmsOf(
  tx: Kysely<Schema>,
  kind: Finding['kind'],
  devices: readonly DeviceKey[],
  at: Date,
): Promise<void> {
  for (const { unitId, deviceId } of devices)
    await tx
      .updateTable('alarm')
      .set({ ended_at: at })
      .where('unit_id', '=', unitId)
      .where('device_id', '=', deviceId)
      .where('kind', '=', kind)
      .where('ended_at', 'is', null)
      .execute();
}

function conditionKinds(): readonly Finding['kind'][] {
  return ALARM_KIND_NAMES.filter((kind) => ALARM_KINDS[kind] === 'condition');
}
