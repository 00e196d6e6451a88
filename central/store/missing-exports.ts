import { sql, type Kysely } from 'kysely';
import type { Finding } from '../alarms/finding.ts';
import type { Schema } from '../db/schema.ts';

/** Entries that arrived in a stretch of time. */
export interface ArrivedBetween {
  readonly after: Date;
  readonly before: Date;
}

/** Files that were exported for the centre, by what arrived of the log in a stretch, and never imported whole. */
export async function missingExports(
  db: Kysely<Schema>,
  { after, before }: ArrivedBetween,
): Promise<readonly Finding[]> {
  const { rows } = await sql<{
    unitId: string;
    deviceId: string;
    place: number;
    at: number;
    first: number;
    last: number;
  }>`
    select unit_id as "unitId", device_id as "deviceId", seq as place, at,
           (body ->> 'from')::bigint as first, (body ->> 'to')::bigint as last
    from entry
    where kind = 'export.made' and received_at > ${after} and received_at < ${before}
      and body ->> 'what' = 'bundle'
      and not exists (
        select from quarantine where quarantine.unit_id = entry.unit_id
          and quarantine.device_id = entry.device_id and quarantine.seq = entry.seq)
      and not ${isImported(sql`entry.device_id`, sql`body`, sql`'from'`, sql`'to'`)}`.execute(db);
  return rows.map(({ at, first, last, ...row }) => ({
    ...row,
    kind: 'export-missing',
    data: { at, first, last },
  }));
}

/** Ends the alarms about files that were imported meanwhile. */
export async function endFoundExports(db: Kysely<Schema>, at: Date): Promise<void> {
  await sql`
    update alarm set ended_at = ${at}
    where kind = 'export-missing' and ended_at is null
      and ${isImported(sql`alarm.device_id`, sql`data`, sql`'first'`, sql`'last'`)}`.execute(db);
}

function isImported(
  device: ReturnType<typeof sql>,
  json: ReturnType<typeof sql>,
  first: ReturnType<typeof sql>,
  last: ReturnType<typeof sql>,
): ReturnType<typeof sql> {
  return sql`exists (
    select from audit_event as event
    where action = 'bundle.imported' and detail like '%; whole'
      and event.subject = ${device} || ' ' || (${json} ->> ${first}) || '-' || (${json} ->> ${last}))`;
}
