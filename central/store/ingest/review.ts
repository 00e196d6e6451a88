import type { AlarmData, AlarmKind } from '../../../shared/contract/alarms.ts';
import { canonicalJson } from '../../../shared/log/canonical.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { DeviceKey } from './device-row.ts';
import { storable } from './storable.ts';

/** An entry that doesn't count until a person decides. */
export interface SetAside {
  readonly entry: Entry;
  readonly code: string;
  readonly detail: string;
}

/** Offered again, an entry is set aside once. */
export async function insertQuarantine(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  setAside: readonly SetAside[],
  receivedAt: Date,
): Promise<void> {
  if (setAside.length === 0) return;
  await client.query({
    name: 'insert-quarantine',
    text: `insert into quarantine
             (unit_id, device_id, received_at, seq, hash, code, detail, entry)
           select $1, $2, $3, seq, decode(hash, 'hex'), code, detail, entry::json
           from unnest($4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[])
             as offered (seq, hash, code, detail, entry)
           on conflict do nothing`,
    values: [
      unitId,
      deviceId,
      receivedAt,
      setAside.map(({ entry }) => entry.seq),
      setAside.map(({ entry }) => entry.hash),
      setAside.map(({ code }) => code),
      setAside.map(({ detail }) => storable(detail)),
      setAside.map(({ entry }) => canonicalJson(entry)),
    ],
  });
}

/** How long a gap may stay open before it is an alarm: a kiosk that rewinds closes it at once. */
const GAP_LASTS_MS = 30 * 60_000;

/** One alarm for one place in one log, however often it is met; a gap that opens again begins anew. */
export async function raiseAlarm(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  kind: AlarmKind,
  place: number,
  at: Date,
  data: AlarmData = { seq: place },
): Promise<void> {
  const dueAt = kind === 'gap' ? new Date(at.getTime() + GAP_LASTS_MS) : at;
  await client.query({
    name: 'raise-alarm',
    text: `insert into alarm (unit_id, device_id, kind, seq, data, first_at, last_at, due_at)
           values ($1, $2, $3, $4, $5, $6, $6, $7)
           on conflict (unit_id, device_id, kind, seq) do update set
             last_at = excluded.last_at, times = alarm.times + 1,
             due_at = case when alarm.ended_at is null then alarm.due_at else excluded.due_at end,
             seen_at = case when alarm.ended_at is null then alarm.seen_at end,
             ended_at = null`,
    values: [unitId, deviceId, kind, place, data, at, dueAt],
  });
}
