import { z } from 'zod';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { RatingStep } from '../../receive/count-ratings.ts';
import { settleDossiers, type DossierRating, type Settled } from '../../receive/settle-dossiers.ts';
import { stateShape } from './ratings.ts';

const rowSchema: z.ZodType<DossierRating> = z.object({
  ...stateShape,
  deviceId: z.string(),
  dossier: z.string(),
  correctedAt: z.date(),
});

/**
 * Decides anew which rating of each of these dossiers counts, among all kiosks of the unit, and writes it down. The
 * caller holds the unit's row, so no other batch of the unit decides at the same time.
 * @returns what changes in the counts
 */
export async function settleInStore(
  client: IngestClient,
  unitId: string,
  dossiers: readonly string[],
): Promise<readonly RatingStep[]> {
  if (dossiers.length === 0) return [];
  const { rows } = await client.query({
    name: 'ratings-of-dossiers',
    text: `select device_id as "deviceId", seq, day, scale_id as "scaleId",
                  jsonb_array_length(scale.levels) as levels, clerk_id as "clerkId",
                  counter_id as "counterId", procedure_code as "procedureCode", level, withdrawn,
                  changed_seq as "changedSeq", encode(dossier, 'hex') as dossier, counted,
                  corrected_at as "correctedAt"
           from rating join scale using (scale_id)
           where unit_id = $1 and dossier in (select decode(hash, 'hex') from unnest($2::text[]) as hash)`,
    values: [unitId, [...new Set(dossiers)]],
  });
  const settled = settleDossiers(z.array(rowSchema).parse(rows));
  await writeCounted(client, unitId, settled);
  return settled.map(({ step }) => step);
}

async function writeCounted(
  client: IngestClient,
  unitId: string,
  settled: readonly Settled[],
): Promise<void> {
  if (settled.length === 0) return;
  await client.query({
    name: 'write-counted',
    text: `update rating set counted = settled.counted
           from unnest($2::text[], $3::bigint[], $4::boolean[]) as settled (device_id, seq, counted)
           where rating.unit_id = $1 and rating.device_id = settled.device_id
             and rating.seq = settled.seq`,
    values: [
      unitId,
      settled.map(({ deviceId }) => deviceId),
      settled.map(({ step }) => step.after.seq),
      settled.map(({ step }) => step.after.counted),
    ],
  });
}
