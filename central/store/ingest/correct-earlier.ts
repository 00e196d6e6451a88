import type { Entry } from '../../../shared/log/entry.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import { clockMarksIn, joinMarks, type ClockMarks } from '../../receive/clock-marks.ts';
import { correctAgain } from '../../receive/correct-again.ts';
import { countRatings } from '../../receive/count-ratings.ts';
import { insertMarks, moveRatings, ratingsToCorrect, readMarks } from './clock.ts';
import type { DeviceKey } from './device-row.ts';
import { settleInStore } from './dossier-ratings.ts';
import { addToRollups } from './rollups.ts';

/** What is known of the clock in the boots of a run: what is stored, and what the run itself tells. */
export async function knownMarks(
  client: IngestClient,
  device: DeviceKey,
  fresh: readonly Entry[],
): Promise<ClockMarks> {
  const boots = [...new Set(fresh.map(({ boot }) => boot))];
  return joinMarks(await readMarks(client, device, boots), clockMarksIn(fresh));
}

/**
 * Keeps what a run tells of the clock and puts right what was stored before in the same boots, the counts with it, in
 * the caller's transaction.
 */
export async function correctEarlier(
  client: IngestClient,
  device: DeviceKey,
  fresh: readonly Entry[],
  marks: ClockMarks,
): Promise<void> {
  const told = clockMarksIn(fresh);
  const first = fresh[0];
  if (first === undefined || told.fixes.length + told.moves.length === 0) return;
  await insertMarks(client, device, told);
  const fixed = new Set(marks.fixes.map(({ boot }) => boot));
  const boots = [...told.fixes, ...told.moves].flatMap(({ boot }) => (fixed.has(boot) ? boot : []));
  const moved = told.moves.length > 0;
  const stored = await ratingsToCorrect(client, device, [...new Set(boots)], first.seq, moved);
  const corrected = correctAgain(stored, marks);
  if (corrected.length === 0) return;
  await moveRatings(client, device, corrected);
  const dossiers = corrected.flatMap(({ rating }) => rating.dossier ?? []);
  const settled = await settleInStore(client, device.unitId, dossiers);
  const steps = corrected.map(({ step }) => step);
  await addToRollups(client, device.unitId, countRatings([...steps, ...settled]));
}
