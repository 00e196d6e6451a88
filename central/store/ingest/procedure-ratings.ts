import type { IngestClient } from '../../db/ingest-client.ts';
import type { ProcedureAnswer } from '../../receive/rating.ts';
import type { DeviceKey } from './device-row.ts';

/** A rating has one answer about its procedure: the last one that was given. */
export async function insertProcedureRatings(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  answers: readonly ProcedureAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  const last = [...new Map(answers.map((answer) => [answer.ratingSeq, answer])).values()];
  await client.query({
    name: 'insert-procedure-ratings',
    text: `insert into procedure_rating (unit_id, device_id, rating_seq, seq, day, scale_id, level)
           select $1, $2, rating_seq, seq, day, scale_id, level
           from unnest($3::bigint[], $4::bigint[], $5::date[], $6::text[], $7::smallint[])
             as offered (rating_seq, seq, day, scale_id, level)
           on conflict (unit_id, device_id, rating_seq) do update
             set seq = excluded.seq, day = excluded.day, scale_id = excluded.scale_id,
                 level = excluded.level
             where procedure_rating.seq < excluded.seq`,
    values: [
      unitId,
      deviceId,
      last.map(({ ratingSeq }) => ratingSeq),
      last.map(({ seq }) => seq),
      last.map(({ day }) => day),
      last.map(({ scaleId }) => scaleId),
      last.map(({ level }) => level),
    ],
  });
}
