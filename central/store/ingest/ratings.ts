import { z } from 'zod';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { NewRating, RatingState } from '../../receive/rating.ts';
import type { DeviceKey } from './device-row.ts';

export const stateShape = {
  seq: z.int(),
  day: z.string(),
  scaleId: z.string(),
  levels: z.int(),
  clerkId: z.string().nullable(),
  counterId: z.string(),
  procedureCode: z.string().nullable(),
  level: z.int(),
  withdrawn: z.boolean(),
  changedSeq: z.int().nullable(),
  dossier: z.string().nullable(),
  counted: z.boolean(),
};
const stateSchema: z.ZodType<RatingState> = z.object(stateShape);

/** The device's ratings with these sequence numbers, those that exist. */
export async function storedRatings(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  seqs: readonly number[],
): Promise<readonly RatingState[]> {
  if (seqs.length === 0) return [];
  const { rows } = await client.query({
    name: 'stored-ratings',
    text: `select seq, day, scale_id as "scaleId", jsonb_array_length(scale.levels) as levels,
                  clerk_id as "clerkId", counter_id as "counterId",
                  procedure_code as "procedureCode", level, withdrawn,
                  changed_seq as "changedSeq", encode(dossier, 'hex') as dossier, counted
           from rating join scale using (scale_id)
           where unit_id = $1 and device_id = $2 and seq = any($3::bigint[])`,
    values: [unitId, deviceId, seqs],
  });
  return z.array(stateSchema).parse(rows);
}

export async function insertRatings(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  ratings: readonly NewRating[],
  receivedAt: Date,
): Promise<void> {
  if (ratings.length === 0) return;
  await client.query({
    name: 'insert-ratings',
    text: `insert into rating
             (unit_id, device_id, received_at, seq, rated_at, day, scale_id, given_level, level,
              withdrawn, changed_seq, clerk_id, counter_id, procedure_code, session_id, dossier,
              opening, locale, shown_ms, corrected_at, time_certain)
           select $1, $2, $3, seq, rated_at, day, scale_id, given_level, level,
                  withdrawn, changed_seq, clerk_id, counter_id, procedure_code, session_id,
                  decode(dossier, 'hex'), opening, locale, shown_ms, corrected_at, time_certain
           from unnest($4::bigint[], $5::timestamptz[], $6::date[], $7::text[], $8::smallint[],
                       $9::smallint[], $10::boolean[], $11::bigint[], $12::text[], $13::text[],
                       $14::text[], $15::text[], $16::text[], $17::text[], $18::text[],
                       $19::bigint[], $20::timestamptz[], $21::boolean[])
             as offered (seq, rated_at, day, scale_id, given_level, level, withdrawn, changed_seq,
                         clerk_id, counter_id, procedure_code, session_id, dossier, opening,
                         locale, shown_ms, corrected_at, time_certain)`,
    values: [unitId, deviceId, receivedAt, ...columnsOf(ratings)],
  });
}

function columnsOf(ratings: readonly NewRating[]): readonly (readonly unknown[])[] {
  return [
    ratings.map(({ seq }) => seq),
    ratings.map(({ ratedAt }) => ratedAt),
    ratings.map(({ day }) => day),
    ratings.map(({ scaleId }) => scaleId),
    ratings.map(({ givenLevel }) => givenLevel),
    ratings.map(({ level }) => level),
    ratings.map(({ withdrawn }) => withdrawn),
    ratings.map(({ changedSeq }) => changedSeq),
    ratings.map(({ clerkId }) => clerkId),
    ratings.map(({ counterId }) => counterId),
    ratings.map(({ procedureCode }) => procedureCode),
    ratings.map(({ sessionId }) => sessionId),
    ratings.map(({ dossier }) => dossier),
    ratings.map(({ opening }) => opening),
    ratings.map(({ locale }) => locale),
    ratings.map(({ shownMs }) => shownMs),
    ratings.map(({ correctedAt }) => correctedAt),
    ratings.map(({ timeCertain }) => timeCertain),
  ];
}

/** Only what a change may touch. */
export async function updateRatings(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  ratings: readonly RatingState[],
): Promise<void> {
  if (ratings.length === 0) return;
  await client.query({
    name: 'update-ratings',
    text: `update rating
           set level = changed.level, withdrawn = changed.withdrawn,
               changed_seq = changed.changed_seq
           from unnest($3::bigint[], $4::smallint[], $5::boolean[], $6::bigint[])
             as changed (seq, level, withdrawn, changed_seq)
           where rating.unit_id = $1 and rating.device_id = $2 and rating.seq = changed.seq`,
    values: [
      unitId,
      deviceId,
      ratings.map(({ seq }) => seq),
      ratings.map(({ level }) => level),
      ratings.map(({ withdrawn }) => withdrawn),
      ratings.map(({ changedSeq }) => changedSeq),
    ],
  });
}
