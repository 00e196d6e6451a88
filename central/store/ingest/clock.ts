import { z } from 'zod';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { ClockMarks } from '../../receive/clock-marks.ts';
import type { Corrected, TimedRating } from '../../receive/correct-again.ts';
import type { DeviceKey } from './device-row.ts';
import { stateShape } from './ratings.ts';

const place = { seq: z.int(), at: z.int(), mono: z.int(), boot: z.string() };
const fixSchema = z.object({ ...place, offsetMs: z.int(), doubtMs: z.int() });
const moveSchema = z.object({ ...place, byMs: z.int() });

/** What is stored of the device's clock in these boots. */
export async function readMarks(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  boots: readonly string[],
): Promise<ClockMarks> {
  const { rows } = await client.query({
    name: 'clock-marks',
    text: `select seq, at, mono, boot, offset_ms as "offsetMs", doubt_ms as "doubtMs",
                  by_ms as "byMs"
           from clock_mark where unit_id = $1 and device_id = $2 and boot = any($3)`,
    values: [unitId, deviceId, boots],
  });
  return {
    fixes: rows.flatMap((row) => fixSchema.safeParse(row).data ?? []),
    moves: rows.flatMap((row) => moveSchema.safeParse(row).data ?? []),
  };
}

export async function insertMarks(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  { fixes, moves }: ClockMarks,
): Promise<void> {
  const marks = [
    ...fixes.map((fix) => ({ ...fix, byMs: null })),
    ...moves.map((move) => ({ ...move, offsetMs: null, doubtMs: null })),
  ];
  if (marks.length === 0) return;
  await client.query({
    name: 'insert-clock-marks',
    text: `insert into clock_mark
             (unit_id, device_id, seq, at, mono, boot, offset_ms, doubt_ms, by_ms)
           select $1, $2, mark.* from unnest($3::bigint[], $4::bigint[], $5::bigint[], $6::text[],
                                             $7::bigint[], $8::bigint[], $9::bigint[]) as mark
           on conflict do nothing`,
    values: [
      unitId,
      deviceId,
      marks.map(({ seq }) => seq),
      marks.map(({ at }) => at),
      marks.map(({ mono }) => mono),
      marks.map(({ boot }) => boot),
      marks.map(({ offsetMs }) => offsetMs),
      marks.map(({ doubtMs }) => doubtMs),
      marks.map(({ byMs }) => byMs),
    ],
  });
}

const timedSchema = z.array(
  z
    .object({
      ...stateShape,
      at: z.int(),
      mono: z.int(),
      boot: z.string(),
      receivedAt: z.date(),
      correctedAt: z.date(),
      timeCertain: z.boolean(),
    })
    .transform(({ at, mono, boot, ...rating }): TimedRating => ({
      ...rating,
      moment: { at, mono, boot },
    })),
);

/** Ratings of these boots from before `seq`; where no clock was moved, those alone whose time isn't certain. */
export async function ratingsToCorrect(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  boots: readonly string[],
  seq: number,
  all: boolean,
): Promise<readonly TimedRating[]> {
  if (boots.length === 0) return [];
  const { rows } = await client.query({
    name: 'ratings-to-correct',
    text: `select rating.seq, day, scale_id as "scaleId", jsonb_array_length(scale.levels) as levels,
                  clerk_id as "clerkId", counter_id as "counterId",
                  procedure_code as "procedureCode", level, withdrawn,
                  changed_seq as "changedSeq", encode(dossier, 'hex') as dossier, counted,
                  at, mono, boot, received_at as "receivedAt", corrected_at as "correctedAt",
                  time_certain as "timeCertain"
           from rating join entry using (unit_id, device_id, seq, received_at)
                       join scale using (scale_id)
           where unit_id = $1 and device_id = $2 and boot = any($3) and seq < $4
             and ($5 or not time_certain)`,
    values: [unitId, deviceId, boots, seq, all],
  });
  return timedSchema.parse(rows);
}

/** The time and the day of ratings, and the day of what was said beside them. The entry keeps what the device said. */
export async function moveRatings(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  corrected: readonly Corrected[],
): Promise<void> {
  if (corrected.length === 0) return;
  const seqs = corrected.map(({ rating }) => rating.seq);
  const days = corrected.map(({ step }) => step.after.day);
  await client.query({
    name: 'move-ratings',
    text: `update rating set day = moved.day, corrected_at = moved.at, time_certain = certain
           from unnest($3::bigint[], $4::date[], $5::timestamptz[], $6::boolean[])
             as moved (seq, day, at, certain)
           where rating.unit_id = $1 and rating.device_id = $2 and rating.seq = moved.seq`,
    values: [
      unitId,
      deviceId,
      seqs,
      days,
      corrected.map(({ time }) => new Date(time.at)),
      corrected.map(({ time }) => time.certain),
    ],
  });
  for (const table of ['rating_note', 'procedure_rating'] as const)
    await client.query({
      name: `move-${table}`,
      text: `update ${table} as said set day = moved.day
             from unnest($3::bigint[], $4::date[]) as moved (seq, day)
             where said.unit_id = $1 and said.device_id = $2 and said.rating_seq = moved.seq
               and said.day <> moved.day`,
      values: [unitId, deviceId, seqs, days],
    });
}
