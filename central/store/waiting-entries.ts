import { sql, type Kysely } from 'kysely';
import type { Finding } from '../alarms/finding.ts';
import type { Schema } from '../db/schema.ts';

/** Devices with entries that wait for a decision. Forks are an alarm of their own: nothing makes them count. */
export async function waitingEntries(db: Kysely<Schema>): Promise<readonly Finding[]> {
  const { rows } = await sql<{
    unitId: string;
    deviceId: string;
    since: number;
    entries: number;
  }>`
    select unit_id as "unitId", device_id as "deviceId", count(*) as entries,
           (extract(epoch from min(received_at)) * 1000)::bigint as since
    from quarantine
    where code <> 'fork' and not exists (
      select from quarantine_decision as made
      where made.unit_id = quarantine.unit_id and made.device_id = quarantine.device_id
        and made.seq = quarantine.seq and made.hash = quarantine.hash)
    group by unit_id, device_id`.execute(db);
  return rows.map(({ since, entries, ...device }) => ({
    ...device,
    kind: 'set-aside',
    place: 0,
    data: { since, entries },
  }));
}
