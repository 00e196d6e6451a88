import type { IngestClient } from '../../db/ingest-client.ts';
import { countRatings, type RatingStep } from '../../receive/count-ratings.ts';
import { judgeEntries } from '../../receive/judge-entries.ts';
import { readEntries, type Fault } from '../../receive/read-entries.ts';
import type { StoredSetAside } from '../quarantine.ts';
import type { DeviceKey } from './device-row.ts';
import { knownNames } from './known-names.ts';
import { insertNotes } from './notes.ts';
import { insertRatings, storedRatings, updateRatings } from './ratings.ts';
import { addToRollups } from './rollups.ts';

/**
 * Counts entries that are in the log already, by today's rules, in the caller's transaction, which holds the device's
 * row. @returns what still can't count, by sequence number
 */
export async function countReleased(
  client: IngestClient,
  device: DeviceKey,
  wanted: readonly StoredSetAside[],
): Promise<ReadonlyMap<number, Fault>> {
  const read = readEntries(wanted.map(({ entry }) => entry));
  const names = read.flatMap((one) => (one.fault === null ? [one.names] : []));
  const known = await knownNames(client, device.unitId, names);
  const seqs = names.flatMap(({ rating }) => rating ?? []);
  const stored = await storedRatings(client, device, seqs);
  const { quarantined, given, changed, notes } = judgeEntries(read, known, stored);
  // A rating lies in the month in which its entry arrived.
  const arrivals = new Map(wanted.map(({ entry, receivedAt }) => [entry.seq, receivedAt]));
  for (const rating of given) {
    const arrival = arrivals.get(rating.seq);
    if (arrival === undefined) throw new Error('a rating that nobody sent');
    await insertRatings(client, device, [rating], arrival);
  }
  await updateRatings(
    client,
    device,
    changed.map(({ after }) => after),
  );
  await insertNotes(client, device, notes);
  const fromGiven = given.map((after): RatingStep => ({ before: null, after }));
  await addToRollups(client, device.unitId, countRatings([...fromGiven, ...changed]));
  return new Map(quarantined.map(({ entry, fault }) => [entry.seq, fault]));
}
