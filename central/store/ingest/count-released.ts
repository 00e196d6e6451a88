import type { IngestClient } from '../../db/ingest-client.ts';
import { timesOf, type EntryTimes } from '../../receive/entry-times.ts';
import { judgeEntries } from '../../receive/judge-entries.ts';
import { readEntries, type Fault } from '../../receive/read-entries.ts';
import type { StoredSetAside } from '../quarantine.ts';
import { knownMarks } from './correct-earlier.ts';
import { lockDevice, type DeviceKey } from './device-row.ts';
import { knownNames } from './known-names.ts';
import { storedRatings } from './ratings.ts';
import { storeJudged } from './store-judged.ts';

type Arrived = Pick<StoredSetAside, 'entry' | 'receivedAt'>;

/**
 * Counts entries that are in the log already, by today's rules, in the caller's transaction, which holds the device's
 * row. @returns what still can't count, by sequence number
 */
export async function countReleased(
  client: IngestClient,
  device: DeviceKey,
  wanted: readonly Arrived[],
): Promise<ReadonlyMap<number, Fault>> {
  const read = readEntries(wanted.map(({ entry }) => entry));
  const names = read.flatMap((one) => (one.fault === null ? [one.names] : []));
  const known = await knownNames(client, device.unitId, names);
  const seqs = names.flatMap(({ rating }) => rating ?? []);
  const stored = await storedRatings(client, device, seqs);
  // A rating lies in the month in which its entry arrived.
  const arrivals = new Map(wanted.map(({ entry, receivedAt }) => [entry.seq, receivedAt]));
  const judgement = judgeEntries(read, known, stored, await releasedTimes(client, device, wanted));
  await storeJudged(client, device, judgement, ({ seq }) => {
    const arrival = arrivals.get(seq);
    if (arrival === undefined) throw new Error('a rating that nobody sent');
    return arrival;
  });
  return new Map(judgement.quarantined.map(({ entry, fault }) => [entry.seq, fault]));
}

/** By the clock's fixes in their own boots. Without one, what is remembered of the device's clock is of another time. */
async function releasedTimes(
  client: IngestClient,
  device: DeviceKey,
  wanted: readonly Arrived[],
): Promise<EntryTimes['times']> {
  const entries = wanted.map(({ entry }) => entry);
  const marks = await knownMarks(client, device, entries);
  const { offsetMs = 0 } = (await lockDevice(client, device))?.clock ?? {};
  return new Map(
    wanted.flatMap(({ entry, receivedAt }) => [
      ...timesOf(
        [entry],
        marks,
        { offsetMs, certainMs: 0, carriedThrough: 0 },
        receivedAt.getTime(),
      ).times,
    ]),
  );
}
