import { sql, type Kysely } from 'kysely';
import type { PinLock, Roster, RosterEntry } from '../../shared/contract/roster.ts';
import type { Schema } from '../db/schema.ts';
import { NO_PORTRAIT } from '../office/portrait.ts';
import { HEARD_WITHIN_MS } from './clerk-presence.ts';
import { hasUnit } from './units.ts';

/** Null: there is no such unit. */
export async function readRoster(
  db: Kysely<Schema>,
  unitId: string,
  now: number,
): Promise<Roster | null> {
  if (!(await hasUnit(db, unitId))) return null;
  const counters = await db
    .selectFrom('counter')
    .select(['counter_id as id', 'number', 'name'])
    .where('unit_id', '=', unitId)
    .orderBy('number')
    .execute();
  return { counters, clerks: await readEntries(db, unitId, now) };
}

async function readEntries(
  db: Kysely<Schema>,
  unitId: string,
  now: number,
): Promise<readonly RosterEntry[]> {
  const rows = await db
    .selectFrom('clerk')
    .select(['clerk_id', 'name', 'title', 'left_at', 'renamed_at'])
    .select(({ eb }) => [
      eb('portrait', 'not in', ['', NO_PORTRAIT]).as('has_portrait'),
      sql<boolean>`octet_length(pin_wrapped) > 0`.as('has_pin'),
    ])
    .where('unit_id', '=', unitId)
    .orderBy('position')
    .execute();
  const places = await readPlaces(db, unitId, now);
  const locks = await readLocks(db, unitId);
  return rows.map((row) => ({
    id: row.clerk_id,
    name: row.name,
    title: row.title,
    hasPortrait: Boolean(row.has_portrait),
    hasPin: row.has_pin,
    lock: row.left_at === null ? (locks.get(row.clerk_id) ?? null) : null,
    counter: row.left_at === null ? (places.get(row.clerk_id) ?? null) : null,
    leftAt: row.left_at?.getTime() ?? null,
    isRenamed: row.renamed_at !== null,
  }));
}

/** At which counter each clerk is signed in: where they came last, if that kiosk is still heard of. */
async function readPlaces(
  db: Kysely<Schema>,
  unitId: string,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('clerk_presence')
    .innerJoin('device', (join) =>
      join
        .onRef('device.unit_id', '=', 'clerk_presence.unit_id')
        .onRef('device.device_id', '=', 'clerk_presence.device_id'),
    )
    .select(['clerk_presence.clerk_id', 'device.counter_id'])
    .where('clerk_presence.unit_id', '=', unitId)
    .where('heard_at', '>', new Date(now - HEARD_WITHIN_MS))
    .orderBy('since')
    .execute();
  return new Map(rows.map(({ clerk_id: clerk, counter_id: counter }) => [clerk, counter]));
}

interface LockRow extends PinLock {
  readonly clerk: string;
}

/**
 * Locks that kiosks have told of and that neither a supervisor there nor a new PIN has ended. A lock and a PIN are
 * compared by the earlier of the kiosk's and the centre's time, so that a kiosk that is heard late tells of none that
 * is over.
 */
async function readLocks(
  db: Kysely<Schema>,
  unitId: string,
): Promise<ReadonlyMap<string, PinLock>> {
  const { rows } = await sql<LockRow>`
    with refused as (
      select unit_id, device_id, seq, at, body::jsonb ->> 'clerk' as clerk,
             least(received_at, to_timestamp(at / 1000.0)) as since
      from entry
      where unit_id = ${unitId} and kind = 'session.refused'
        and body::jsonb ->> 'reason' = 'locked'
    )
    select clerk, counter_id as counter, at
    from refused join device using (unit_id, device_id)
    where revoked_at is null
      and not exists (
        select from entry as later
        where later.unit_id = refused.unit_id and later.device_id = refused.device_id
          and later.seq > refused.seq and later.kind = 'session.unlocked'
          and later.body::jsonb ->> 'clerk' = refused.clerk)
      and not exists (
        select from audit_event as act
        where act.unit_id = refused.unit_id and act.subject = refused.clerk and act.at >= refused.since
          and act.action in ('clerk-pin.reset', 'clerk-pin.changed', 'clerk.returned'))
    order by at`.execute(db);
  return new Map(rows.map(({ clerk, counter, at }) => [clerk, { counter, at }]));
}
