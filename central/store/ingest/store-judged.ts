import type { IngestClient } from '../../db/ingest-client.ts';
import { countRatings, type RatingStep } from '../../receive/count-ratings.ts';
import type { Judgement } from '../../receive/judge-entries.ts';
import type { NewRating } from '../../receive/rating.ts';
import type { DeviceKey } from './device-row.ts';
import { settleInStore } from './dossier-ratings.ts';
import { insertFeedback } from './feedback.ts';
import { insertNotes } from './notes.ts';
import { insertProcedureRatings } from './procedure-ratings.ts';
import { insertRatings, updateRatings } from './ratings.ts';
import { addToRollups } from './rollups.ts';

type Counting = Pick<Judgement, 'given' | 'changed' | 'notes' | 'feedback' | 'procedures'>;

/**
 * Writes down what counts of one device's entries, and adds it up, in the caller's transaction, which holds the rows
 * of the unit and the device.
 * @param arrivalOf a rating lies in the month in which its entry arrived
 */
export async function storeJudged(
  client: IngestClient,
  device: DeviceKey,
  { given, changed, notes, feedback, procedures }: Counting,
  arrivalOf: (rating: NewRating) => Date,
): Promise<void> {
  for (const [arrival, same] of Map.groupBy(given, (rating) => arrivalOf(rating).getTime()))
    await insertRatings(client, device, same, new Date(arrival));
  const after = changed.map((step) => step.after);
  await updateRatings(client, device, after);
  await insertNotes(client, device, notes);
  await insertFeedback(client, device, feedback);
  await insertProcedureRatings(client, device, procedures);
  const dossiers = [...given, ...after].flatMap(({ dossier }) => dossier ?? []);
  const settled = await settleInStore(client, device.unitId, dossiers);
  const fromGiven = given.map((rating): RatingStep => ({ before: null, after: rating }));
  await addToRollups(client, device.unitId, countRatings([...fromGiven, ...changed, ...settled]));
}
