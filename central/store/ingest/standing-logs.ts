import type { AnchorQuestion } from '../../../shared/contract/anchor.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { DeviceKey } from './device-row.ts';

/** Takes note that a kiosk stands, because its copies tell different stories, until a person lets its log go on. */
export async function noteStanding(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  { store, journal }: Pick<AnchorQuestion, 'store' | 'journal'>,
  at: Date,
): Promise<void> {
  await client.query({
    name: 'note-standing',
    text: `insert into standing_log (unit_id, device_id, since, store_seq, journal_seq)
           values ($1, $2, $3, $4, $5)
           on conflict (unit_id, device_id) do update set
             store_seq = excluded.store_seq, journal_seq = excluded.journal_seq`,
    values: [unitId, deviceId, at, store.seq, journal.seq],
  });
}

export async function endStanding(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
): Promise<void> {
  await client.query({
    name: 'end-standing',
    text: 'delete from standing_log where unit_id = $1 and device_id = $2',
    values: [unitId, deviceId],
  });
}
